package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.Actor;
import java.util.UUID;

/** Tells billing what has to be paid; kept in the act's transaction and delivered afterwards. */
public interface Announcements {

    /** The service is in use since {@link Booking#activeSince}. */
    void started(Actor issuer, Booking booking, UUID serviceInstance);

    /** Other quantities count from the change's day on. */
    void changed(Actor issuer, QuantityChange change);

    /** The service is over after {@link Booking#terminatesOn}. */
    void ended(Actor issuer, Booking booking);
}
