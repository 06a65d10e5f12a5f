package de.allmende.tenant.member.web;

import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.rest.Address;
import de.allmende.tenant.rest.ApprovalPreset;
import de.allmende.tenant.rest.BookingDefaults;
import de.allmende.tenant.rest.ChecklistEntry;
import de.allmende.tenant.rest.ChecklistItem;
import de.allmende.tenant.rest.Contact;
import de.allmende.tenant.rest.InhabitantNumber;
import de.allmende.tenant.rest.LegalBasis;
import de.allmende.tenant.rest.LoginState;
import de.allmende.tenant.rest.LoginWay;
import de.allmende.tenant.rest.PaymentDetails;
import de.allmende.tenant.rest.Succession;
import de.allmende.tenant.rest.TenantKind;
import de.allmende.tenant.rest.TenantState;
import de.allmende.tenant.rest.TenantSummary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tenants as the contract shows them. */
final class TenantViews {

    private TenantViews() {}

    static de.allmende.tenant.rest.Tenant tenant(Tenant tenant) {
        var profile = tenant.profile();
        var view = new de.allmende.tenant.rest.Tenant()
                .id(tenant.id().toString())
                .name(profile.name())
                .alias(profile.alias())
                .kind(TenantKind.valueOf(profile.kind().name()))
                .state(TenantState.valueOf(tenant.state().name()))
                .loginState(tenant.organizationId() == null ? LoginState.PENDING : LoginState.READY)
                .ars(text(profile.ars()))
                .routingId(text(profile.routingId()))
                .approvalPreset(ApprovalPreset.valueOf(profile.approvalPreset().name()))
                .memberships(tenant.memberships().stream()
                        .map(MembershipViews::membership)
                        .toList())
                .inhabitantFigures(
                        tenant.inhabitants().stream().map(TenantViews::figure).toList())
                .revision(tenant.revision());
        var ars = profile.ars();
        if (ars != null && profile.kind() == de.allmende.tenant.member.TenantKind.MUNICIPALITY) {
            view.ags(ars.ags().value());
        }
        var loginWay = tenant.loginWay();
        if (loginWay != null) {
            view.loginWay(LoginWay.valueOf(loginWay.name()));
        }
        var succession = tenant.succession();
        if (succession != null) {
            view.succession(new Succession()
                    .successorId(succession.successor().toString())
                    .from(succession.from()));
        }
        view.checklist(de.allmende.tenant.member.ChecklistItem.of(tenant).entrySet().stream()
                .map(item -> new ChecklistEntry()
                        .item(ChecklistItem.valueOf(item.getKey().name()))
                        .done(item.getValue()))
                .toList());
        return view.address(address(profile.address()))
                .contact(contact(profile.contact()))
                .dataProtection(contact(profile.dataProtection()))
                .payment(payment(profile.payment()))
                .defaults(new BookingDefaults()
                        .costCentre(profile.defaults().costCentre())
                        .accountFormat(text(profile.defaults().accountFormat())));
    }

    private static @Nullable Address address(de.allmende.tenant.member.@Nullable Address address) {
        return address == null
                ? null
                : new Address()
                        .street(address.street())
                        .postCode(address.postCode())
                        .city(address.city());
    }

    private static @Nullable Contact contact(de.allmende.tenant.member.@Nullable Contact contact) {
        return contact == null
                ? null
                : new Contact().name(contact.name()).email(contact.email()).phone(contact.phone());
    }

    private static PaymentDetails payment(de.allmende.tenant.member.PaymentDetails payment) {
        return new PaymentDetails()
                .taxNumber(payment.taxNumber())
                .vatId(text(payment.vatId()))
                .iban(text(payment.iban()));
    }

    static TenantSummary summary(Tenant tenant, LocalDate today) {
        var profile = tenant.profile();
        var view = new TenantSummary()
                .id(tenant.id().toString())
                .name(profile.name())
                .alias(profile.alias())
                .kind(TenantKind.valueOf(profile.kind().name()))
                .state(TenantState.valueOf(tenant.state().name()))
                .ars(text(profile.ars()));
        tenant.membershipOn(today)
                .ifPresent(membership -> view.legalBasis(
                                LegalBasis.valueOf(membership.legalBasis().name()))
                        .memberSince(membership.period().from()));
        tenant.inhabitantsOn(today).ifPresent(figure -> view.inhabitants(figure.count()));
        return view;
    }

    private static InhabitantNumber figure(de.allmende.tenant.member.InhabitantFigure figure) {
        return new InhabitantNumber()
                .keyDate(figure.keyDate())
                .count(figure.count())
                .source(figure.source())
                .countsFrom(figure.countsFrom());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
