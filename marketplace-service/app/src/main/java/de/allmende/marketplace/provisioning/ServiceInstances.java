package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.Side;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What exists because of bookings. */
public interface ServiceInstances {

    /**
     * What to look for; null does not matter.
     *
     * @param consumer only this consumer's
     * @param activeOnly without those that are over
     */
    record Filter(@Nullable TenantId consumer, @Nullable String offeringKey, boolean activeOnly) {}

    void add(ServiceInstance instance);

    /** The booking's instance is over after this day. */
    void end(Booking booking, LocalDate lastDay);

    /** What exists because of this booking. */
    Optional<ServiceInstance> of(Booking booking);

    Optional<ServiceInstance> find(TenantId party, Side side, ServiceInstanceId id);

    List<ServiceInstance> page(TenantId party, Side side, Filter filter, int size, Optional<ServiceInstanceId> after);
}
