package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Refusal;

/** Every "no" to a decision. */
public sealed interface DecideRefusal extends Refusal
        permits QuoteRefusal,
                BookingNotFound,
                TenantSuspended,
                QuotaExceeded,
                DependencyRefusal,
                QuantityChangeRefusal.Term,
                DecideRefusal.StaleVersion,
                DecideRefusal.AlreadyDecided,
                DecideRefusal.ApproverRoleMissing,
                DecideRefusal.ApproverIsRequester,
                DecideRefusal.ApproverStandsInForRequester,
                DecideRefusal.ApproverOfOtherCostCentres,
                DecideRefusal.ValueLimitExceeded,
                DecideRefusal.ApproverHasCoSigned,
                DecideRefusal.CoSignaturesMissing,
                DecideRefusal.PriceChanged,
                DecideRefusal.ProcurementGroundMissing {

    /** The approver has seen an older version of the booking. */
    record StaleVersion() implements DecideRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    record AlreadyDecided(String state) implements DecideRefusal, SignRefusal {}

    record ApproverRoleMissing() implements DecideRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Four eyes: whoever asked cannot decide. */
    record ApproverIsRequester() implements DecideRefusal {}

    /** Four eyes: nor can a deputy of whoever asked, by that person's right. */
    record ApproverStandsInForRequester() implements DecideRefusal {}

    /** The right to approve is for other cost centres than that of the booking. */
    record ApproverOfOtherCostCentres(String costCentre, String covered) implements DecideRefusal, SignRefusal {}

    record ValueLimitExceeded(Money amount, Money limit) implements DecideRefusal, SignRefusal {}

    /** Nobody signs twice on one booking: who has co-signed it does not decide on it. */
    record ApproverHasCoSigned(String what) implements DecideRefusal {}

    /** @param who is missing, since when and until when */
    record CoSignaturesMissing(String who) implements DecideRefusal {}

    /** Prices, tax case or inhabitants are no longer those of the request. */
    record PriceChanged(Money before, Money now) implements DecideRefusal {}

    /** The provider has recorded nothing under which this consumer may book without a procurement of its own. */
    record ProcurementGroundMissing(String provider, String contact) implements DecideRefusal {}
}
