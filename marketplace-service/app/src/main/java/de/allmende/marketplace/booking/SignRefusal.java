package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to a co-signature. */
public sealed interface SignRefusal extends Refusal
        permits BookingNotFound,
                DecideRefusal.AlreadyDecided,
                DecideRefusal.ApproverOfOtherCostCentres,
                DecideRefusal.ValueLimitExceeded,
                SignRefusal.CoSignatureAlreadyDecided,
                SignRefusal.CoSignerRoleMissing,
                SignRefusal.CoSignerIsRequester,
                SignRefusal.CoSignerHasSigned,
                SignRefusal.StaffCouncilDecisionMissing {

    /** Somebody else was faster, or it was the same person before. */
    record CoSignatureAlreadyDecided(String what, String state) implements SignRefusal {}

    /** The person has a role that signs, but not the one for this. */
    record CoSignerRoleMissing(String what) implements SignRefusal {
        @Override
        public Kind kind() {
            return Kind.FORBIDDEN;
        }
    }

    /** Whoever asked does not co-sign, nor does a deputy by that person's right. */
    record CoSignerIsRequester() implements SignRefusal {}

    /** Nobody signs twice on one booking, not even as a deputy. */
    record CoSignerHasSigned(String what) implements SignRefusal {}

    /** The staff council decides outside; what is recorded here names that decision. */
    record StaffCouncilDecisionMissing() implements SignRefusal {}
}
