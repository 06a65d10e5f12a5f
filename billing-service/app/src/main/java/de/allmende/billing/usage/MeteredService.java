package de.allmende.billing.usage;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service for which its provider may report usage, with the components of the booked plan.
 *
 * @param continuedBy the same service for whoever has taken over from the consumer
 */
public record MeteredService(
        UUID subscription,
        UUID serviceInstance,
        TenantId issuer,
        TenantId provider,
        TenantId consumer,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        List<Meter> meters,
        @Nullable MeteredService continuedBy) {

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

    /** The service that is used on a day: this one, or the one that continues it. */
    Optional<MeteredService> on(LocalDate day) {
        if (servesOn(day)) {
            return Optional.of(this);
        }
        return continuedBy == null ? Optional.empty() : continuedBy.on(day);
    }

    private boolean servesOn(LocalDate day) {
        return !day.isBefore(startedOn) && (endedOn == null || day.isBefore(endedOn));
    }
}
