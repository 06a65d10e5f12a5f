package de.allmende.marketplace.catalogue;

/**
 * Abhängigkeit: what an offering says of another one.
 *
 * @param key of the other offering
 * @param reason for those who want to book
 */
public record Dependency(Kind kind, String key, String reason) {

    public enum Kind implements Labelled {
        /** Whoever holds this offering holds the other one as well. */
        NEEDS("braucht"),
        /** Nobody holds both. */
        EXCLUDES("schließt aus");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
