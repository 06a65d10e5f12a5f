package de.allmende.tenant.member.grpc;

import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.v1.Address;
import de.allmende.tenant.v1.ApprovalPreset;
import de.allmende.tenant.v1.Contact;
import de.allmende.tenant.v1.InhabitantFigure;
import de.allmende.tenant.v1.LegalBasis;
import de.allmende.tenant.v1.Membership;
import de.allmende.tenant.v1.Succession;
import de.allmende.tenant.v1.TenantFact;
import de.allmende.tenant.v1.TenantKind;
import de.allmende.tenant.v1.TenantState;
import org.jspecify.annotations.Nullable;

/** A tenant as the other services may know it. */
final class TenantFactMessages {

    private TenantFactMessages() {}

    static TenantFact fact(Tenant tenant, boolean servicesRest) {
        var profile = tenant.profile();
        var fact = TenantFact.newBuilder()
                .setTenantId(tenant.id().value().toString())
                .setAssociationId(tenant.association().value().toString())
                .setRevision(tenant.revision())
                .setName(profile.name())
                .setAlias(profile.alias())
                .setKind(TenantKind.valueOf("TENANT_KIND_" + profile.kind()))
                .setState(TenantState.valueOf("TENANT_STATE_" + tenant.state()))
                .setArs(text(profile.ars()))
                .setRoutingId(text(profile.routingId()))
                .setApprovalPreset(ApprovalPreset.valueOf("APPROVAL_PRESET_" + profile.approvalPreset()))
                .setTaxNumber(text(profile.payment().taxNumber()))
                .setVatId(text(profile.payment().vatId()))
                .setIban(text(profile.payment().iban()))
                .setServicesRest(servicesRest);
        var address = profile.address();
        if (address != null) {
            fact.setAddress(Address.newBuilder()
                    .setStreet(address.street())
                    .setPostCode(address.postCode())
                    .setCity(address.city()));
        }
        var contact = profile.contact();
        if (contact != null) {
            fact.setContact(Contact.newBuilder()
                    .setName(contact.name())
                    .setEmail(contact.email())
                    .setPhone(text(contact.phone())));
        }
        var ars = profile.ars();
        if (ars != null) {
            fact.addGroups("LAND_" + ars.land());
        }
        tenant.memberships().forEach(membership -> fact.addMemberships(membership(membership)));
        tenant.inhabitants().forEach(figure -> fact.addInhabitants(figure(figure)));
        var succession = tenant.succession();
        if (succession != null) {
            fact.setSuccession(Succession.newBuilder()
                    .setSuccessorId(succession.successor().value().toString())
                    .setFrom(succession.from().toString()));
        }
        return fact.build();
    }

    private static Membership membership(de.allmende.tenant.member.Membership membership) {
        return Membership.newBuilder()
                .setLegalBasis(LegalBasis.valueOf("LEGAL_BASIS_" + membership.legalBasis()))
                .setFrom(membership.period().from().toString())
                .setUntil(text(membership.period().until()))
                .build();
    }

    private static InhabitantFigure figure(de.allmende.tenant.member.InhabitantFigure figure) {
        return InhabitantFigure.newBuilder()
                .setKeyDate(figure.keyDate().toString())
                .setCount(figure.count())
                .setSource(figure.source())
                .setCountsFrom(text(figure.countsFrom()))
                .build();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
