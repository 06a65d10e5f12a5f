package de.allmende.tenant.admission;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" about admission requests. */
public sealed interface AdmissionRefusal extends Refusal {

    /** There is no such request, or it is another association's. */
    record AdmissionRequestUnknown() implements AdmissionRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Nobody is taken in for the past, nor planned for in a future that is too far away. */
    record AdmissionDayNotPossible(LocalDate wished, LocalDate earliest, LocalDate latest)
            implements AdmissionRefusal {}

    /** A request is decided once. */
    record AdmissionRequestDecided(String reference, AdmissionState state) implements AdmissionRefusal {}
}
