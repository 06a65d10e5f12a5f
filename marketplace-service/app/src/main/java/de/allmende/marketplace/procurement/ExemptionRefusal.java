package de.allmende.marketplace.procurement;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to recording why consumers may book. */
public sealed interface ExemptionRefusal extends Refusal {

    /** This provider has recorded no such ground. */
    record ExemptionNotFound() implements ExemptionRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Nobody knows of such an administration. */
    record AdministrationNotFound() implements ExemptionRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** One at a time waits for a second person. */
    record ExemptionAlreadyProposed(String whom) implements ExemptionRefusal {}

    /** The table of moves does not know this one from here. */
    record ExemptionInOtherState(String move, String state) implements ExemptionRefusal {}

    /** Four eyes: whoever recorded it cannot release it. */
    record ReleaserIsProposer() implements ExemptionRefusal {}

    /** Four eyes: nor can a deputy of whoever recorded it, by that person's right. */
    record ReleaserStandsInForProposer() implements ExemptionRefusal {}
}
