package de.allmende.marketplace.desk;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" to the end of an offering. */
public sealed interface DiscontinuationRefusal extends Refusal {

    /** This provider has published no such offering, or nothing is proposed for it. */
    record OfferingNotFound() implements DiscontinuationRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Somebody has changed it since it was read. */
    record DiscontinuationChanged() implements DiscontinuationRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** The table of moves does not know this one from here. */
    record DiscontinuationInOtherState(String move, String state) implements DiscontinuationRefusal {}

    /** One end at a time: it is proposed or announced already. */
    record DiscontinuationAlreadyOpen(String state) implements DiscontinuationRefusal {}

    record EndOfSaleInThePast(LocalDate endOfSaleOn) implements DiscontinuationRefusal {}

    /** Before the end of sale, or before those who have booked can be given notice. */
    record EndOfLifeTooEarly(LocalDate endOfLifeOn, LocalDate earliest) implements DiscontinuationRefusal {}

    /** The successor is not in the catalogue, is the offering itself, or ends too. */
    record SuccessorNotUsable(String successor) implements DiscontinuationRefusal {}

    /** Four eyes: whoever proposed cannot release. */
    record AnnouncerIsProposer() implements DiscontinuationRefusal {}

    /** Four eyes: nor can a deputy of whoever proposed, by that person's right. */
    record AnnouncerStandsInForProposer() implements DiscontinuationRefusal {}

    /** After the end of sale consumers have arranged themselves, and their bookings have their last day. */
    record SaleHasEnded(LocalDate endOfSaleOn) implements DiscontinuationRefusal {}
}
