package de.allmende.tenant.document;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" about documents. */
public sealed interface DocumentRefusal extends Refusal {

    /** There is no such membership or document, or it is not the caller's to see. */
    record DocumentUnknown() implements DocumentRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The very same file lies there already. */
    record DocumentFiledAlready(String fileName, LocalDate filedOn) implements DocumentRefusal {}

    /** Its content was taken away before. */
    record DocumentRemovedAlready() implements DocumentRefusal {}
}
