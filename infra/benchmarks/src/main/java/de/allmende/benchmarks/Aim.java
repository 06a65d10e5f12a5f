package de.allmende.benchmarks;

/** Where the median of a ratio should lie. */
sealed interface Aim {

    boolean isMetBy(double median);

    /** The more the better, such as a rate. */
    record AtLeast(double bound) implements Aim {
        @Override
        public boolean isMetBy(double median) {
            return median >= bound;
        }

        @Override
        public String toString() {
            return "at least %.2f".formatted(bound);
        }
    }

    /** The less the better, such as a time. */
    record AtMost(double bound) implements Aim {
        @Override
        public boolean isMetBy(double median) {
            return median <= bound;
        }

        @Override
        public String toString() {
            return "at most %.2f".formatted(bound);
        }
    }
}
