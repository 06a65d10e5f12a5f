package de.allmende.billing.usage;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A service for which its provider may report usage, with the components of the booked plan. */
public record MeteredService(
        UUID subscription,
        UUID serviceInstance,
        TenantId issuer,
        TenantId provider,
        TenantId consumer,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        List<Meter> meters) {

    /** A component and whether it is charged by usage. */
    public record Meter(String component, boolean charged) {

        /** A meter is called by the component's code or by the last part of it. */
        boolean isCalled(String name) {
            return component.equals(name) || component.endsWith("." + name);
        }
    }

    public MeteredService {
        meters = List.copyOf(meters);
    }

    Optional<Meter> meter(String name) {
        return meters.stream().filter(meter -> meter.isCalled(name)).findFirst();
    }

    boolean servesOn(LocalDate day) {
        return !day.isBefore(startedOn) && (endedOn == null || day.isBefore(endedOn));
    }
}
