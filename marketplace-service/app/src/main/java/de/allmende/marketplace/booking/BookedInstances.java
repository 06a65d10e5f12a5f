package de.allmende.marketplace.booking;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What exists because of bookings. */
public interface BookedInstances {

    record BookedInstance(UUID id, @Nullable String accessUrl) {}

    Map<BookingId, BookedInstance> of(Collection<BookingId> bookings);
}
