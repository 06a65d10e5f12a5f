package de.allmende.platform.audit;

import de.allmende.platform.kernel.Refusal;

/** Every "no" about the audit trail. */
sealed interface AuditRefusal extends Refusal {

    record AuditEntryUnknown() implements AuditRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }
}
