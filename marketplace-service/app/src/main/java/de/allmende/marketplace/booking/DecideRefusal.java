package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Refusal;
import java.math.BigDecimal;

/** Every "no" to a decision. */
public sealed interface DecideRefusal extends Refusal
        permits QuoteRefusal,
                BookingNotFound,
                DecideRefusal.StaleVersion,
                DecideRefusal.AlreadyDecided,
                DecideRefusal.ApproverRoleMissing,
                DecideRefusal.ApproverIsRequester,
                DecideRefusal.ValueLimitExceeded,
                DecideRefusal.PriceChanged {

    /** The approver has seen an older version of the booking. */
    record StaleVersion() implements DecideRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    record AlreadyDecided(String state) implements DecideRefusal {}

    record ApproverRoleMissing() implements DecideRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Four eyes: whoever asked cannot decide. */
    record ApproverIsRequester() implements DecideRefusal {}

    record ValueLimitExceeded(BigDecimal amount, BigDecimal limit) implements DecideRefusal {}

    /** Prices, tax case or inhabitants are no longer those of the request. */
    record PriceChanged(BigDecimal before, BigDecimal now) implements DecideRefusal {}
}
