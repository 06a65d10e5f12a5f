package de.allmende.marketplace.desk;

import de.allmende.platform.kernel.Refusal;

/** Every "no" at the provider's desk. */
public sealed interface DeskRefusal extends Refusal {

    /** There is no such offering or version at this provider. */
    record OfferingNotFound() implements DeskRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Somebody has changed the version since it was read. */
    record OfferingVersionChanged() implements DeskRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** The table of moves does not know this one from here. */
    record VersionInOtherState(String move, String state) implements DeskRefusal {}

    /** Another offering, perhaps of another provider, has this key. */
    record KeyTaken(String key) implements DeskRefusal {}

    /** One version at a time is worked on. */
    record VersionAlreadyOpen(int number) implements DeskRefusal {}

    /** What is missing stands in the draft itself, field by field. */
    record DraftIncomplete(int faults, String first) implements DeskRefusal {}

    /** Four eyes: whoever submitted cannot release. */
    record ReleaserIsSubmitter() implements DeskRefusal {}

    /** Four eyes: nor can a deputy of whoever submitted, by that person's right. */
    record ReleaserStandsInForSubmitter() implements DeskRefusal {}

    /** A suspended tenant puts nothing new into the catalogue. */
    record ProviderSuspended() implements DeskRefusal {}

    /** What is in the catalogue has a price: these components have none today. */
    record ComponentsWithoutPrice(String components) implements DeskRefusal {}

    /** Billing cannot be asked for prices. */
    record PricesUnavailable() implements DeskRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
