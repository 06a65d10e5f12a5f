package de.allmende.tenant.member.persistence;

import static de.allmende.tenant.db.Tables.TENANT_;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.db.tables.records.InhabitantFigureRecord;
import de.allmende.tenant.db.tables.records.TenantRecord;
import de.allmende.tenant.member.AccountFormat;
import de.allmende.tenant.member.Address;
import de.allmende.tenant.member.Administrator;
import de.allmende.tenant.member.ApprovalPreset;
import de.allmende.tenant.member.BookingDefaults;
import de.allmende.tenant.member.Contact;
import de.allmende.tenant.member.Iban;
import de.allmende.tenant.member.InhabitantFigure;
import de.allmende.tenant.member.LoginWay;
import de.allmende.tenant.member.Membership;
import de.allmende.tenant.member.PaymentDetails;
import de.allmende.tenant.member.RoutingId;
import de.allmende.tenant.member.Succession;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantProfile;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.VatId;
import de.allmende.tenant.register.Ars;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** A tenant as it lies in its row. */
final class TenantRows {

    /** Who is written to or called. */
    static final List<TableField<TenantRecord, String>> CONTACTS = List.of(
            TENANT_.CONTACT_NAME,
            TENANT_.CONTACT_EMAIL,
            TENANT_.CONTACT_PHONE,
            TENANT_.DATA_PROTECTION_NAME,
            TENANT_.DATA_PROTECTION_EMAIL,
            TENANT_.DATA_PROTECTION_PHONE,
            TENANT_.ADMINISTRATOR_NAME,
            TENANT_.ADMINISTRATOR_EMAIL);

    private TenantRows() {}

    static TenantRecord row(Tenant tenant, OffsetDateTime createdAt) {
        var row = profile(tenant.profile());
        row.setId(tenant.id().value());
        row.setAssociationId(tenant.association().value());
        row.setState(tenant.state().name());
        row.setOrganizationId(tenant.organizationId());
        row.setLoginWay(tenant.loginWay() == null ? null : tenant.loginWay().name());
        row.setCreatedAt(createdAt);
        row.setRevision(tenant.revision());
        return row;
    }

    private static TenantRecord profile(TenantProfile profile) {
        var row = new TenantRecord();
        row.setAlias(profile.alias());
        row.setKind(profile.kind().name());
        row.setArs(text(profile.ars()));
        var administrator = profile.administrator();
        if (administrator != null) {
            row.setAdministratorName(administrator.name());
            row.setAdministratorEmail(administrator.email());
        }
        set(row, profile);
        return row;
    }

    /** What may be edited. */
    static void set(TenantRecord row, TenantProfile profile) {
        row.setName(profile.name());
        row.setRoutingId(text(profile.routingId()));
        row.setApprovalPreset(profile.approvalPreset().name());
        var address = profile.address();
        row.setStreet(address == null ? null : address.street());
        row.setPostCode(address == null ? null : address.postCode());
        row.setCity(address == null ? null : address.city());
        var contact = profile.contact();
        row.setContactName(contact == null ? null : contact.name());
        row.setContactEmail(contact == null ? null : contact.email());
        row.setContactPhone(contact == null ? null : contact.phone());
        var protection = profile.dataProtection();
        row.setDataProtectionName(protection == null ? null : protection.name());
        row.setDataProtectionEmail(protection == null ? null : protection.email());
        row.setDataProtectionPhone(protection == null ? null : protection.phone());
        row.setTaxNumber(profile.payment().taxNumber());
        row.setVatId(text(profile.payment().vatId()));
        row.setIban(text(profile.payment().iban()));
        row.setCostCentre(profile.defaults().costCentre());
        row.setAccountFormat(text(profile.defaults().accountFormat()));
    }

    static Tenant tenant(
            TenantRecord row,
            boolean ownProviderInUse,
            boolean represented,
            List<Membership> memberships,
            List<InhabitantFigure> inhabitants) {
        var succession = row.getSuccessorId() == null
                ? null
                : new Succession(new TenantId(row.getSuccessorId()), row.getSucceededOn());
        return new Tenant(
                new TenantId(row.getId()),
                new TenantId(row.getAssociationId()),
                profile(row),
                TenantState.valueOf(row.getState()),
                row.getOrganizationId(),
                of(row.getLoginWay(), LoginWay::valueOf),
                ownProviderInUse,
                represented,
                succession == null
                        ? memberships
                        : memberships.stream()
                                .map(membership -> membership.until(succession.from()))
                                .toList(),
                inhabitants,
                succession,
                row.getRevision());
    }

    private static TenantProfile profile(TenantRecord row) {
        return new TenantProfile(
                row.getName(),
                row.getAlias(),
                TenantKind.valueOf(row.getKind()),
                of(row.getArs(), Ars::new),
                of(row.getRoutingId(), RoutingId::new),
                ApprovalPreset.valueOf(row.getApprovalPreset()),
                of(row.getStreet(), street -> new Address(street, row.getPostCode(), row.getCity())),
                of(row.getContactName(), name -> new Contact(name, row.getContactEmail(), row.getContactPhone())),
                of(
                        row.getDataProtectionName(),
                        name -> new Contact(name, row.getDataProtectionEmail(), row.getDataProtectionPhone())),
                new PaymentDetails(row.getTaxNumber(), of(row.getVatId(), VatId::new), of(row.getIban(), Iban::new)),
                new BookingDefaults(row.getCostCentre(), of(row.getAccountFormat(), AccountFormat::new)),
                of(row.getAdministratorName(), name -> new Administrator(name, row.getAdministratorEmail())));
    }

    static InhabitantFigure figure(InhabitantFigureRecord row) {
        return new InhabitantFigure(row.getCountedOn(), row.getInhabitants(), row.getSource(), row.getCountsFrom());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static <T> @Nullable T of(@Nullable String text, Function<String, T> make) {
        return text == null ? null : make.apply(text);
    }
}
