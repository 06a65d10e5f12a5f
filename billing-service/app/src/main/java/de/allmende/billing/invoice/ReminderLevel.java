package de.allmende.billing.invoice;

import java.util.Optional;

/** Mahnstufe; each comes once, in this order. */
public enum ReminderLevel {
    REMINDER(1, "Zahlungserinnerung"),
    DUNNING(2, "Mahnung"),
    LAST_DUNNING(3, "Letzte Mahnung");

    private final int step;
    private final String label;

    ReminderLevel(int step, String label) {
        this.step = step;
        this.label = label;
    }

    /** @throws IllegalArgumentException if there is none */
    public static ReminderLevel of(int step) {
        return find(step).orElseThrow(() -> new IllegalArgumentException("No reminder " + step));
    }

    private static Optional<ReminderLevel> find(int step) {
        for (var level : values()) {
            if (level.step == step) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    public static ReminderLevel first() {
        return REMINDER;
    }

    public Optional<ReminderLevel> next() {
        return find(step + 1);
    }

    public int step() {
        return step;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
