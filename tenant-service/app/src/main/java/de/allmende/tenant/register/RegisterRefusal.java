package de.allmende.tenant.register;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" about the official register. */
public sealed interface RegisterRefusal extends Refusal {

    /** There is no such import, or another association's. */
    record RegisterImportUnknown() implements RegisterRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The register holds this edition or a newer one. */
    record EditionNotNewer(LocalDate given, LocalDate current) implements RegisterRefusal {}

    /** It was released or discarded before. */
    record RegisterImportIsDecided() implements RegisterRefusal {}

    /** Nobody releases what he has read in himself. */
    record OwnRegisterImport() implements RegisterRefusal {}

    /** Since it was compared, another edition has come. */
    record RegisterChangedMeanwhile(LocalDate current) implements RegisterRefusal {}
}
