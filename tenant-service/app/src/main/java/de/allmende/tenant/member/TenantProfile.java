package de.allmende.tenant.member;

import de.allmende.tenant.register.Ars;
import org.jspecify.annotations.Nullable;

/**
 * What describes a tenant.
 *
 * @param alias short name in addresses, such as {@code kaiserslautern}; the mail domain of the demo is made of it
 * @param ars only administrations have one
 * @param dataProtection the data protection officer
 */
public record TenantProfile(
        String name,
        String alias,
        TenantKind kind,
        @Nullable Ars ars,
        @Nullable RoutingId routingId,
        ApprovalPreset approvalPreset,
        @Nullable Address address,
        @Nullable Contact contact,
        @Nullable Contact dataProtection,
        PaymentDetails payment,
        BookingDefaults defaults,
        @Nullable Administrator administrator) {}
