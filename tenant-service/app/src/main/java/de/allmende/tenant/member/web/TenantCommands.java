package de.allmende.tenant.member.web;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.member.AccountFormat;
import de.allmende.tenant.member.Address;
import de.allmende.tenant.member.Administrator;
import de.allmende.tenant.member.ApprovalPreset;
import de.allmende.tenant.member.BookingDefaults;
import de.allmende.tenant.member.Contact;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.Iban;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.member.MasterData;
import de.allmende.tenant.member.PaymentDetails;
import de.allmende.tenant.member.RoutingId;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.VatId;
import de.allmende.tenant.register.Ars;
import de.allmende.tenant.register.MalformedKey;
import de.allmende.tenant.rest.NewTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the association states, and names all wrong fields at once. */
final class TenantCommands {

    private final List<FieldProblem> problems = new ArrayList<>();

    static CreateTenant.Command create(NewTenant body) {
        var reader = new TenantCommands();
        var command = reader.command(body);
        reader.mustBeWellFormed();
        return command;
    }

    static MasterData masterData(de.allmende.tenant.rest.MasterData body) {
        var reader = new TenantCommands();
        var data = reader.read(body);
        reader.mustBeWellFormed();
        return data;
    }

    private MasterData read(de.allmende.tenant.rest.MasterData body) {
        var given = body.getPayment();
        var payment = given == null
                ? PaymentDetails.NONE
                : new PaymentDetails(
                        given.getTaxNumber(),
                        key("/payment/vatId", given.getVatId(), VatId::new),
                        key("/payment/iban", given.getIban(), Iban::new));
        return new MasterData(
                body.getName(),
                body.getApprovalPreset() == null
                        ? null
                        : ApprovalPreset.valueOf(body.getApprovalPreset().name()),
                key("/routingId", body.getRoutingId(), RoutingId::new),
                address(body.getAddress()),
                contact(body.getContact()),
                contact(body.getDataProtection()),
                payment,
                defaults(body.getDefaults()));
    }

    private BookingDefaults defaults(de.allmende.tenant.rest.@Nullable BookingDefaults given) {
        if (given == null) {
            return BookingDefaults.NONE;
        }
        var format = given.getAccountFormat();
        var defaults = new BookingDefaults(given.getCostCentre(), format == null ? null : new AccountFormat(format));
        if (!defaults.fit()) {
            wrong("/defaults/costCentre", "Die Kostenstelle passt nicht zur Form „%s“.".formatted(format));
        }
        return defaults;
    }

    private CreateTenant.Command command(NewTenant body) {
        var ars = key("/ars", body.getArs(), Ars::new);
        var kind = body.getKind() == null
                ? null
                : TenantKind.valueOf(body.getKind().name());
        if (body.getArs() == null) {
            mustBeNamed(body, kind);
        } else if (kind != null) {
            wrong("/kind", "Die Art steht im Gemeindeverzeichnis; bitte geben Sie sie neben dem ARS nicht an.");
        }
        if (kind != TenantKind.SUPPLIER) {
            required("/legalBasis", body.getLegalBasis());
            required("/memberSince", body.getMemberSince());
        }
        return new CreateTenant.Command(
                TenantId.next(),
                ars,
                body.getName(),
                kind,
                body.getAlias(),
                body.getLegalBasis() == null
                        ? null
                        : LegalBasis.valueOf(body.getLegalBasis().name()),
                body.getMemberSince(),
                key("/routingId", body.getRoutingId(), RoutingId::new),
                ApprovalPreset.valueOf(body.getApprovalPreset().name()),
                address(body.getAddress()),
                contact(body.getContact()),
                PaymentDetails.NONE,
                body.getAdministrator() == null
                        ? null
                        : new Administrator(
                                body.getAdministrator().getName(),
                                body.getAdministrator().getEmail()));
    }

    private void mustBeNamed(NewTenant body, @Nullable TenantKind kind) {
        required("/name", body.getName());
        required("/kind", kind);
        if (kind == TenantKind.ASSOCIATION) {
            wrong("/kind", "Der Zweckverband selbst wird nicht als Mandant aufgenommen.");
        } else if (kind != null && kind != TenantKind.SUPPLIER && kind != TenantKind.MUNICIPAL_ENTERPRISE) {
            problems.add(new FieldProblem("/ars", "MISSING", "Eine Verwaltung wird mit ihrem ARS aufgenommen."));
        }
    }

    private static @Nullable Address address(de.allmende.tenant.rest.@Nullable Address address) {
        return address == null ? null : new Address(address.getStreet(), address.getPostCode(), address.getCity());
    }

    private static @Nullable Contact contact(de.allmende.tenant.rest.@Nullable Contact contact) {
        return contact == null ? null : new Contact(contact.getName(), contact.getEmail(), contact.getPhone());
    }

    private <T> @Nullable T key(String pointer, @Nullable String text, Function<String, T> make) {
        if (text == null) {
            return null;
        }
        try {
            return make.apply(text);
        } catch (MalformedKey e) {
            wrong(pointer, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void required(String pointer, @Nullable Object value) {
        if (value == null) {
            problems.add(new FieldProblem(pointer, "MISSING", "Diese Angabe fehlt."));
        }
    }

    private void wrong(String pointer, String detail) {
        problems.add(new FieldProblem(pointer, "WRONG_VALUE", detail));
    }

    private void mustBeWellFormed() {
        if (!problems.isEmpty()) {
            throw Problems.badRequest(problems);
        }
    }
}
