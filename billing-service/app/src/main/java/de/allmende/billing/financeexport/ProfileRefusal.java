package de.allmende.billing.financeexport;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to a profile. */
public sealed interface ProfileRefusal extends Refusal {

    record NoSuchProfile() implements ProfileRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Somebody else was faster. */
    record StaleProfile() implements ProfileRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** Amounts would fall apart into two columns. */
    record DelimiterIsDecimalSign() implements ProfileRefusal {}

    record ColumnRepeats(String heading) implements ProfileRefusal {}

    /** Exactly columns with a fixed text have one. */
    record TextDoesNotFit(String heading) implements ProfileRefusal {}

    record AccountRepeats(String offering) implements ProfileRefusal {}
}
