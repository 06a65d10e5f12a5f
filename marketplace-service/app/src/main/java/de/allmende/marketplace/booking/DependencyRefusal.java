package de.allmende.marketplace.booking;

/** What offerings say of each other stands against a booking. */
public sealed interface DependencyRefusal extends SubmitRefusal, DecideRefusal {

    /**
     * The offering needs another one of which the consumer has no booking that covers this one.
     *
     * @param approving 1 when the other booking has to be approved by now, 0 when it has to be asked for
     */
    record DependencyMissing(String offering, String needed, String because, int approving)
            implements DependencyRefusal {}

    /** The consumer has an offering that nobody has together with this one. */
    record OfferingExcluded(String offering, String other, String because) implements DependencyRefusal {}
}
