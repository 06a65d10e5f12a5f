package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" to a termination. */
public sealed interface TerminateRefusal extends Refusal
        permits BookingNotFound,
                OrdererOfOtherCostCentres,
                NeededByOthers,
                TerminateRefusal.NotTerminable,
                TerminateRefusal.LeavingDateNotAllowed {

    /** Only an active service can be terminated. */
    record NotTerminable(String state) implements TerminateRefusal {}

    /** The wished last day is none to which a notice of today may take effect. */
    record LeavingDateNotAllowed(LocalDate wished, LocalDate earliest) implements TerminateRefusal {}
}
