package de.allmende.marketplace.home;

import java.time.Instant;

/** Something that waits for this person. */
public record Todo(Kind kind, String title, String detail, String href, Instant since) {

    public enum Kind {
        APPROVAL,
        CO_SIGNATURE,
        CO_SIGNATURE_OVERDUE,
        INQUIRY,
        ACTIVATION,
        SUSPENSION,
        RESUMPTION,
        DEPROVISIONING,
        DISCONTINUATION,
        EVIDENCE,
        AGREEMENT
    }
}
