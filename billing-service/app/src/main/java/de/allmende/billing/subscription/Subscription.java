package de.allmende.billing.subscription;

import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Abrechnungsverhältnis: a booked service that is charged from its first day until it ends. What was booked is frozen
 * here; what it costs is looked up for each month.
 *
 * @param id the booking's id
 * @param taxClass MARKET, COST_SHARING or PUBLIC_TASK
 * @param contractForm PRIVATE_LAW or PUBLIC_LAW
 * @param continues the subscription of a predecessor that this one goes on with
 */
public record Subscription(
        UUID id,
        TenantId issuer,
        TenantId provider,
        TenantId consumer,
        String bookingNumber,
        UUID serviceInstance,
        String offeringKey,
        String offeringName,
        String offeringVersion,
        String planName,
        String taxClass,
        String contractForm,
        @Nullable String costCentre,
        @Nullable String purchaseOrderNumber,
        LocalDate startedOn,
        @Nullable UUID continues,
        List<Component> components) {

    public Subscription {
        components = List.copyOf(components);
    }

    /** A priced part with the ordered quantity. */
    public record Component(String code, String name, BigDecimal quantity) {}
}
