package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.util.UUID;

/** Gives the provider work to do; inside the act's transaction. */
public interface FulfilmentOrders {

    void activation(Actor actor, Booking booking, LocalDate dueOn);

    /** The provider's time goes on; the days that a question took are added. */
    void resume(Actor actor, Booking booking, long daysWaited);

    /** What was ordered is not to be done any more. */
    void callOff(Actor actor, Booking booking, String note);

    /** Nobody of the consumer gets in any more; nothing is cleared up. */
    void closeAccess(Actor actor, Booking booking, LocalDate dueOn);

    /** The consumer gets in as before. */
    void reopenAccess(Actor actor, Booking booking, LocalDate dueOn);

    void deprovisioning(Actor actor, Booking booking, LocalDate dueOn);

    /** What was ordered for a booking that is passed on is ordered for the one that continues it. */
    void reorder(Actor actor, Booking passedOn, Booking takenOver, LocalDate dueOn);

    /**
     * What exists because of a booking that is passed on exists because of the one that continues it; answers its id. An access
     * that is closed is opened again.
     *
     * @param passedOn as it stood before
     */
    UUID handOver(Actor actor, Booking passedOn, Booking takenOver, String consumerName);
}
