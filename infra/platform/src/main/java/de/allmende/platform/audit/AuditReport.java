package de.allmende.platform.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the audit trail has found.
 *
 * @param sealed number of links of the chain
 * @param waiting entries that will be sealed within seconds
 * @param anchors number of anchors outside the database
 * @param faults empty when all is well
 */
record AuditReport(
        Instant checkedAt,
        long sealed,
        int waiting,
        int anchors,
        @Nullable Instant lastAnchorAt,
        List<AuditFault> faults) {

    AuditReport {
        faults = List.copyOf(faults);
    }
}
