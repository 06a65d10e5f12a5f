package de.allmende.billing.invoice;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to changing how invoices are received. */
public sealed interface PreferenceRefusal extends Refusal {

    /** Somebody else was faster. */
    record StalePreference() implements PreferenceRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }
}
