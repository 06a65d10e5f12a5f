package de.allmende.tenant.member;

import de.allmende.platform.audit.Change;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stammdaten: what may be edited about a tenant. What is missing is taken away, but for name and preset, which stay.
 *
 * @param name decided by the association, as the preset
 */
public record MasterData(
        @Nullable String name,
        @Nullable ApprovalPreset approvalPreset,
        @Nullable RoutingId routingId,
        @Nullable Address address,
        @Nullable Contact contact,
        @Nullable Contact dataProtection,
        PaymentDetails payment,
        BookingDefaults defaults) {

    private record Part(String label, Function<TenantProfile, @Nullable Object> value) {}

    private static final List<Part> PARTS = List.of(
            new Part("Name", TenantProfile::name),
            new Part("Freigabe", profile -> profile.approvalPreset().label()),
            new Part("Leitweg-ID", TenantProfile::routingId),
            new Part("Anschrift", profile -> text(profile.address())),
            new Part("Kontakt", profile -> text(profile.contact())),
            new Part("Datenschutz", profile -> text(profile.dataProtection())),
            new Part("Steuernummer", profile -> profile.payment().taxNumber()),
            new Part("USt-IdNr.", profile -> profile.payment().vatId()),
            new Part("IBAN", profile -> profile.payment().iban()),
            new Part("Kostenstelle", profile -> profile.defaults().costCentre()),
            new Part("Form der Kontierung", profile -> profile.defaults().accountFormat()));

    /** Whether this changes what only the association decides. */
    boolean changesStanding(TenantProfile profile) {
        return (name != null && !name.equals(profile.name()))
                || (approvalPreset != null && approvalPreset != profile.approvalPreset());
    }

    TenantProfile on(TenantProfile profile) {
        return new TenantProfile(
                name == null ? profile.name() : name,
                profile.alias(),
                profile.kind(),
                profile.ars(),
                routingId,
                approvalPreset == null ? profile.approvalPreset() : approvalPreset,
                address,
                contact,
                dataProtection,
                payment,
                defaults,
                profile.administrator());
    }

    /** What is different, for the audit trail; empty when nothing is. */
    static List<Change> difference(TenantProfile before, TenantProfile after) {
        return PARTS.stream()
                .map(part -> new Change(
                        part.label(),
                        text(part.value().apply(before)),
                        text(part.value().apply(after))))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String text(@Nullable Address address) {
        return address == null ? null : address.street() + ", " + address.postCode() + " " + address.city();
    }

    private static @Nullable String text(@Nullable Contact contact) {
        return contact == null
                ? null
                : Stream.of(contact.name(), contact.email(), contact.phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }
}
