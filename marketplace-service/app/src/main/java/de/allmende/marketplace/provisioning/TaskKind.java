package de.allmende.marketplace.provisioning;

/** What the provider has to do. */
public enum TaskKind {
    ACTIVATION("Bereitstellung"),
    SUSPENSION("Zugang sperren"),
    RESUMPTION("Zugang wieder öffnen"),
    DEPROVISIONING("Rückbau");

    private final String label;

    TaskKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
