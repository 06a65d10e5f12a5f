package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes what happened into the booking's timeline and into the audit trail, in the act's own transaction. */
public interface Journal {

    /** @param before the booking as it was; missing when it is new */
    void record(Actor actor, @Nullable Booking before, Booking booking, BookingEvent event, @Nullable String comment);

    /** What has happened to a booking that stays where it is. */
    void remark(Actor actor, Booking booking, BookingEvent event, Instant at, @Nullable String comment);
}
