package de.allmende.marketplace.evidence;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" about evidence. */
public sealed interface EvidenceRefusal extends Refusal {

    /** This provider has no such offering, or the offering no such evidence. */
    record EvidenceNotFound() implements EvidenceRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The last day is before the first. */
    record EvidencePeriodReversed(LocalDate validFrom, LocalDate validUntil) implements EvidenceRefusal {}

    /** The very same file lies there already. */
    record EvidenceFiledAlready(String fileName) implements EvidenceRefusal {}
}
