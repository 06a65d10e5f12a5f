package de.allmende.marketplace.booking;

/** There is no such booking, or it belongs to others. */
public record BookingNotFound()
        implements DecideRefusal,
                SignRefusal,
                WithdrawRefusal,
                AnswerRefusal,
                TerminateRefusal,
                ChangeOrderRefusal,
                QuantityChangeRefusal {

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}
