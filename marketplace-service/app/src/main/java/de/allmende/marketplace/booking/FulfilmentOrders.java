package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;

/** Gives the provider work to do; inside the act's transaction. */
public interface FulfilmentOrders {

    void activation(Actor actor, Booking booking, LocalDate dueOn);

    void deprovisioning(Actor actor, Booking booking, LocalDate dueOn);
}
