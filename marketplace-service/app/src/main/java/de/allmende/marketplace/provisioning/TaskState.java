package de.allmende.marketplace.provisioning;

/** Where a task stands. */
public enum TaskState {
    /** To do: may become {@link #DONE}. */
    OPEN("Offen"),
    /** Final. */
    DONE("Erledigt");

    private final String label;

    TaskState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
