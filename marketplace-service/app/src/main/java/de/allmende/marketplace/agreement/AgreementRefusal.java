package de.allmende.marketplace.agreement;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to a signature. */
public sealed interface AgreementRefusal extends Refusal {

    /** There is no such agreement, or it belongs to others. */
    record AgreementNotFound() implements AgreementRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Not this side's turn, or no signature is wanted any more. */
    record AgreementInOtherState(String state) implements AgreementRefusal {}

    /** What was before the signatory is not what would be signed. */
    record DocumentIsAnother() implements AgreementRefusal {}

    /** Whoever has signed for one side does not sign for the other. */
    record SignatoryHasSignedForTheOtherSide() implements AgreementRefusal {}
}
