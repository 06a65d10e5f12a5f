package de.allmende.marketplace.booking;

/** Where a change of quantities stands. The database knows the same words. */
public enum QuantityChangeState {
    /** Waits for a second person. */
    IN_APPROVAL("Wartet auf Freigabe"),
    /** Decided, its month has not begun. */
    APPROVED("Freigegeben"),
    /** Its month has begun; final. */
    IN_EFFECT("Gilt"),
    /** Refused by the second person; final. */
    REJECTED("Abgelehnt"),
    /** Taken back by the orderer before its month; final. */
    WITHDRAWN("Zurückgezogen"),
    /** Its month has begun without an approval, or after the end of the service; final. */
    LAPSED("Entfallen");

    private final String label;

    QuantityChangeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether something can still happen to it; a booking has at most one such change. */
    public boolean isOpen() {
        return this == IN_APPROVAL || this == APPROVED;
    }

    /** How a booking is called that stands like this. */
    BookingState asOrder() {
        return switch (this) {
            case IN_APPROVAL -> BookingState.IN_APPROVAL;
            case APPROVED, IN_EFFECT -> BookingState.APPROVED;
            case REJECTED -> BookingState.REJECTED;
            case WITHDRAWN, LAPSED -> BookingState.WITHDRAWN;
        };
    }
}
