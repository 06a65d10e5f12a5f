package de.allmende.marketplace.agreement;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to recording what stands in for an agreement. */
public sealed interface CoverRefusal extends Refusal {

    /** There is no such cover, or booking, or it belongs to others. */
    record CoverNotFound() implements CoverRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Without personal data there is nothing to cover. */
    record NoPersonalData() implements CoverRefusal {}

    /** One at a time waits for the consumer. */
    record CoverAlreadyProposed() implements CoverRefusal {}

    /** The table of moves does not know this one from here. */
    record CoverInOtherState(String move, String state) implements CoverRefusal {}

    /** Only the consumer confirms, by a person who may sign for it. */
    record ConsumerConfirms(String consumer) implements CoverRefusal {}

    /** Four eyes, should a person belong to both sides. */
    record ConfirmerIsProposer() implements CoverRefusal {}
}
