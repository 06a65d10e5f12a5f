package de.allmende.tenant.demo;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.apiclient.CreateApiClient;
import de.allmende.tenant.apiclient.Scope;
import de.allmende.tenant.demo.DemoTenant.DemoGrant;
import de.allmende.tenant.demo.DemoTenant.DemoPerson;
import de.allmende.tenant.member.AccountFormat;
import de.allmende.tenant.member.Address;
import de.allmende.tenant.member.ApprovalPreset;
import de.allmende.tenant.member.BookingDefaults;
import de.allmende.tenant.member.Contact;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.Iban;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.member.MasterData;
import de.allmende.tenant.member.MembershipTerms;
import de.allmende.tenant.member.NoticeRule;
import de.allmende.tenant.member.NoticeTerm;
import de.allmende.tenant.member.PaymentDetails;
import de.allmende.tenant.member.RoutingId;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.VatId;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.register.Ars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads {@code demo/tenants.yaml}. */
final class DemoFile {

    private final Map<String, List<Map<String, Object>>> document;

    DemoFile() {
        try (var in = DemoFile.class.getResourceAsStream("/demo/tenants.yaml")) {
            this.document = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The association comes first. */
    List<DemoTenant> tenants() {
        return section("tenants").stream().map(DemoFile::tenant).toList();
    }

    List<DemoMachine> machines() {
        return section("machineClients").stream().map(DemoFile::machine).toList();
    }

    private List<Map<String, Object>> section(String name) {
        return Objects.requireNonNull(document.get(name), name);
    }

    private static DemoTenant tenant(Map<String, Object> row) {
        var ars = optional(row, "ars", Ars::new);
        var address = row(row, "address");
        var contact = row(row, "contact");
        var command = new CreateTenant.Command(
                new TenantId(UUID.fromString(text(row, "id"))),
                ars,
                text(row, "name"),
                optional(row, "kind", TenantKind::valueOf),
                text(row, "alias"),
                optional(row, "legalBasis", LegalBasis::valueOf),
                optional(row, "memberSince", LocalDate::parse),
                ars == null ? null : RoutingId.of(ars.value(), "001"),
                ApprovalPreset.valueOf(text(row, "preset")),
                new Address(text(address, "street"), text(address, "postCode"), text(address, "city")),
                new Contact(text(contact, "name"), text(contact, "email"), text(contact, "phone")),
                new PaymentDetails(
                        optional(row, "taxNumber", Function.identity()),
                        optional(row, "vatId", VatId::new),
                        optional(row, "iban", Iban::new)),
                null);
        return new DemoTenant(
                command,
                masterData(row, command),
                row.containsKey("terms") ? terms(row(row, "terms")) : null,
                rows(row, "people").stream().map(DemoFile::person).toList());
    }

    /** What is known from the beginning, and what the tenant completes. */
    private static MasterData masterData(Map<String, Object> row, CreateTenant.Command command) {
        var protection = row.containsKey("dataProtection") ? row(row, "dataProtection") : null;
        return new MasterData(
                null,
                null,
                command.routingId(),
                command.address(),
                command.contact(),
                protection == null ? null : new Contact(text(protection, "name"), text(protection, "email"), null),
                command.payment(),
                new BookingDefaults(null, optional(row, "accountFormat", AccountFormat::new)));
    }

    private static MembershipTerms terms(Map<String, Object> row) {
        var rule =
                new NoticeRule(Integer.parseInt(text(row, "months")), NoticeTerm.YEAR_END, null, text(row, "source"));
        return new MembershipTerms(
                optional(row, "votes", Integer::valueOf), null, text(row, "decision"), null, null, null, rule);
    }

    private static DemoPerson person(Map<String, Object> row) {
        return new DemoPerson(
                text(row, "email"),
                text(row, "name"),
                rows(row, "grants").stream()
                        .map(grant -> new DemoGrant(
                                Role.valueOf(text(grant, "role")), optional(grant, "valueLimit", Money::euro)))
                        .toList());
    }

    private static DemoMachine machine(Map<String, Object> row) {
        var scopes = ((List<?>) Objects.requireNonNull(row.get("scopes")))
                .stream().map(scope -> Scope.of(String.valueOf(scope))).collect(Collectors.toSet());
        return new DemoMachine(
                new TenantId(UUID.fromString(text(row, "tenant"))),
                new CreateApiClient.Command(text(row, "application"), scopes, text(row, "clientId"), null, null));
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(Objects.requireNonNull(row.get(key), key));
    }

    private static <T> @Nullable T optional(Map<String, Object> row, String key, Function<String, T> make) {
        var value = row.get(key);
        return value == null ? null : make.apply(value.toString());
    }

    @SuppressWarnings("unchecked") // the file is ours
    private static Map<String, Object> row(Map<String, Object> row, String key) {
        return (Map<String, Object>) Objects.requireNonNull(row.get(key), key);
    }

    @SuppressWarnings("unchecked") // the file is ours
    private static List<Map<String, Object>> rows(Map<String, Object> row, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(row.get(key), key);
    }
}
