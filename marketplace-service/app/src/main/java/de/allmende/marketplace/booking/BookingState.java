package de.allmende.marketplace.booking;

import java.util.EnumSet;
import java.util.Set;

/** Where a booking stands in its life. The database knows the same words. */
public enum BookingState {
    /** Waits for a second person: may become {@link #APPROVED}, {@link #REJECTED} or {@link #WITHDRAWN}. */
    IN_APPROVAL("Wartet auf Freigabe"),
    /** Decided, work not yet ordered: may become {@link #SCHEDULED}, {@link #PROVISIONING} or {@link #CANCELLED}. */
    APPROVED("Freigegeben"),
    /** Starts on a later day: may become {@link #PROVISIONING} or {@link #CANCELLED}. */
    SCHEDULED("Vorgemerkt"),
    /** The provider sets it up: may become {@link #ACTIVE}, {@link #INQUIRY}, {@link #DECLINED} or {@link #CANCELLED}. */
    PROVISIONING("Wird bereitgestellt"),
    /**
     * The provider has asked the consumer something and its time does not run: may become {@link #PROVISIONING} again, or what
     * may follow that.
     */
    INQUIRY("Rückfrage"),
    /** In use and paid for: may become {@link #SUSPENDED} or {@link #TERMINATION_SCHEDULED}. */
    ACTIVE("Aktiv"),
    /**
     * Paid for and not in use, because the consumer is in arrears: may become {@link #ACTIVE}, with a known last day {@link
     * #TERMINATION_SCHEDULED} or {@link #DEPROVISIONING}.
     */
    SUSPENDED("Ruht"),
    /** In use until a known last day: may become {@link #SUSPENDED} or {@link #DEPROVISIONING}, or end earlier after all. */
    TERMINATION_SCHEDULED("Gekündigt"),
    /** The last day is over, the provider clears up: may become {@link #ENDED}. */
    DEPROVISIONING("Wird zurückgebaut"),
    /** Over; final. */
    ENDED("Beendet"),
    /** Refused by the second person; final. */
    REJECTED("Abgelehnt"),
    /** Taken back by the orderer before a decision; final. */
    WITHDRAWN("Zurückgezogen"),
    /** Taken back by the orderer after the decision, before the service ran; final. */
    CANCELLED("Storniert"),
    /** Refused by the provider; final. */
    DECLINED("Vom Anbieter abgelehnt");

    private final String label;

    BookingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The one table of allowed moves. */
    public Set<BookingState> next() {
        return switch (this) {
            case IN_APPROVAL -> EnumSet.of(APPROVED, REJECTED, WITHDRAWN);
            case APPROVED -> EnumSet.of(SCHEDULED, PROVISIONING, CANCELLED);
            case SCHEDULED -> EnumSet.of(PROVISIONING, CANCELLED);
            case PROVISIONING -> EnumSet.of(ACTIVE, INQUIRY, CANCELLED, DECLINED);
            case INQUIRY -> EnumSet.of(PROVISIONING, ACTIVE, CANCELLED, DECLINED);
            case ACTIVE -> EnumSet.of(SUSPENDED, TERMINATION_SCHEDULED);
            case SUSPENDED -> EnumSet.of(ACTIVE, TERMINATION_SCHEDULED, DEPROVISIONING);
            case TERMINATION_SCHEDULED -> EnumSet.of(SUSPENDED, TERMINATION_SCHEDULED, DEPROVISIONING);
            case DEPROVISIONING -> EnumSet.of(ENDED);
            case ENDED, REJECTED, WITHDRAWN, CANCELLED, DECLINED -> EnumSet.noneOf(BookingState.class);
        };
    }

    public boolean mayBecome(BookingState other) {
        return next().contains(other);
    }

    /** Whether the consumer uses the service, and it rests when the consumer is in arrears. */
    public boolean isInUse() {
        return mayBecome(SUSPENDED);
    }

    /** Whether a booking that stands here goes over to the consumer's successor: it is approved and not over. */
    public boolean passesOn() {
        return switch (this) {
            case APPROVED, SCHEDULED, PROVISIONING, INQUIRY, ACTIVE, SUSPENDED, TERMINATION_SCHEDULED -> true;
            case IN_APPROVAL, DEPROVISIONING, ENDED, REJECTED, WITHDRAWN, CANCELLED, DECLINED -> false;
        };
    }

    /** Whether what was stated with the order may be changed: after the approval, until it is over. */
    public boolean takesChanges() {
        return passesOn();
    }

    /** Whether the consumer holds something by it, so that it takes from its quota: from the request to the very end. */
    public boolean countsTowardsQuota() {
        return switch (this) {
            case IN_APPROVAL,
                    APPROVED,
                    SCHEDULED,
                    PROVISIONING,
                    INQUIRY,
                    ACTIVE,
                    SUSPENDED,
                    TERMINATION_SCHEDULED,
                    DEPROVISIONING -> true;
            case ENDED, REJECTED, WITHDRAWN, CANCELLED, DECLINED -> false;
        };
    }

    /** Whether the provider knows of the booking: not before a second person has approved it. */
    public boolean isVisibleToProvider() {
        return switch (this) {
            case IN_APPROVAL, REJECTED, WITHDRAWN -> false;
            case APPROVED,
                    SCHEDULED,
                    PROVISIONING,
                    INQUIRY,
                    ACTIVE,
                    SUSPENDED,
                    TERMINATION_SCHEDULED,
                    DEPROVISIONING,
                    ENDED,
                    CANCELLED,
                    DECLINED -> true;
        };
    }
}
