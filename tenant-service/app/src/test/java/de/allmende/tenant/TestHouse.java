package de.allmende.tenant;

import com.google.protobuf.InvalidProtocolBufferException;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.dataexport.ExportJobs;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.outbox.Outbox;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestClock;
import de.allmende.platform.test.TestDatabase;
import de.allmende.tenant.claimrule.LoginStatements;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.IdentityInventory;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.loginprovider.Discovery;
import de.allmende.tenant.loginprovider.Endpoints;
import de.allmende.tenant.loginprovider.LoginProviderRefusal;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.ApprovalPreset;
import de.allmende.tenant.member.ChangeTenant;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.member.PaymentDetails;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.CreatePerson;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.register.Ars;
import de.allmende.tenant.suspension.Ground;
import de.allmende.tenant.suspension.RecordSuspension;
import de.allmende.tenant.suspension.ReleaseSuspension;
import de.allmende.tenant.suspension.Suspension;
import de.allmende.tenant.v1.TenantFact;
import de.allmende.tenant.v1.TenantFactChanged;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The service without its doors, on a real database, with an identity provider that remembers what it was asked. */
public final class TestHouse implements AutoCloseable {

    private static final String DOORS =
            ".*\\.web\\..*|.*GrpcService|.*\\.client\\..*|.*\\.demo\\..*|.*TenantApplication|.*DoorsIT.*|.*\\.Test.*";

    private final TestDatabase database = TestDatabase.of("tenant");
    private final TestClock clock = TestClock.on("2026-11-22");
    private final TestIdentities identities = new TestIdentities();
    private final TestInventory inventory = new TestInventory();
    private final TestLogins logins = new TestLogins();
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    public TestHouse() {
        var time = new BusinessTime(clock);
        beans.registerBean(DSLContext.class, database::context);
        beans.registerBean(TenantTransactions.class, database::transactions);
        beans.registerBean(BusinessTime.class, () -> time);
        beans.registerBean(AuditTrail.class, () -> new AuditTrail(database.context(), time, "tenant"));
        beans.registerBean(Outbox.class, () -> new Outbox(database.context(), time));
        beans.registerBean(Identities.class, () -> identities);
        beans.registerBean(IdentityInventory.class, () -> inventory);
        beans.registerBean(LoginStatements.class, () -> logins);
        beans.registerBean(LoginOrders.class, ForgottenOrders::new);
        beans.registerBean(ExportJobs.class, () -> (tenant, export) -> {});
        beans.registerBean(Discovery.class, () -> this::described);
        var scanner = new ClassPathBeanDefinitionScanner(beans);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(DOORS)));
        scanner.scan("de.allmende.tenant");
        beans.refresh();
    }

    /** Every provider but one whose name begins with "away" describes itself. */
    private Outcome<Endpoints, LoginProviderRefusal> described(String issuer) {
        return issuer.startsWith("https://away")
                ? Outcome.refused(new LoginProviderRefusal.IssuerUnreachable(issuer))
                : Outcome.done(new Endpoints(issuer + "/auth", issuer + "/token", issuer + "/keys"));
    }

    public <T> T get(Class<T> type) {
        return beans.getBean(type);
    }

    /** What all rooms have of a tenant. */
    public Collection<ExportPart> exportParts() {
        return beans.getBeansOfType(ExportPart.class).values();
    }

    public TestDatabase database() {
        return database;
    }

    public TestClock clock() {
        return clock;
    }

    public TestIdentities identities() {
        return identities;
    }

    public TestInventory inventory() {
        return inventory;
    }

    public TestLogins logins() {
        return logins;
    }

    public static Actor job(TenantId tenant) {
        return Actor.system("test", tenant);
    }

    /** An association that is active. */
    public Tenant association(String alias) {
        var id = TenantId.next();
        create(id, id, null, "Zweckverband " + alias, alias, TenantKind.ASSOCIATION);
        return activated(id, id);
    }

    /** A member of the association that is active. */
    public Tenant member(Tenant association, String alias, String ars) {
        var id = TenantId.next();
        create(association.id(), id, new Ars(ars), null, alias, null);
        return activated(association.id(), id);
    }

    private void create(
            TenantId association,
            TenantId id,
            @Nullable Ars ars,
            @Nullable String name,
            String alias,
            @Nullable TenantKind kind) {
        get(CreateTenant.class)
                .create(job(association), command(id, ars, name, alias, kind))
                .orElseThrow();
    }

    public static CreateTenant.Command command(
            TenantId id, @Nullable Ars ars, @Nullable String name, String alias, @Nullable TenantKind kind) {
        return new CreateTenant.Command(
                id,
                ars,
                name,
                kind,
                alias,
                ars == null ? null : LegalBasis.MEMBER,
                ars == null ? null : LocalDate.parse("2026-01-01"),
                null,
                ApprovalPreset.STANDARD,
                null,
                null,
                PaymentDetails.NONE,
                null);
    }

    private Tenant activated(TenantId association, TenantId id) {
        var change = get(ChangeTenant.class);
        change.moveTo(job(association), id, TenantState.ONBOARDING, null).orElseThrow();
        return takingPart(association, id);
    }

    /** The tenant as one that takes part, whatever it lacks; what it needs is asked where {@link ChangeTenant} is tested. */
    public Tenant takingPart(TenantId association, TenantId id) {
        var tenants = get(Tenants.class);
        return get(TenantTransactions.class).change(job(association), () -> {
            tenants.changeState(id, TenantState.ACTIVE);
            var tenant = tenants.find(id).orElseThrow();
            get(Announcements.class).changed(job(association), tenant);
            return tenant;
        });
    }

    /** Suspends an active tenant from today, by two people. */
    public Suspension suspend(Tenant association, Tenant tenant, Ground ground) {
        var recorded = get(RecordSuspension.class)
                .record(
                        job(association.id()),
                        new RecordSuspension.Command(
                                tenant.id(),
                                ground,
                                "Bitte melden Sie sich.",
                                get(BusinessTime.class).today()))
                .orElseThrow();
        var second = new Actor(
                association.id(),
                Actor.Kind.PERSON,
                UUID.randomUUID(),
                "Zweite Person",
                List.of(Grant.of(Role.AUDITOR.name())));
        return get(ReleaseSuspension.class).release(second, recorded.id()).orElseThrow();
    }

    public Person person(Tenant tenant, String name, Role... roles) {
        return get(CreatePerson.class)
                .create(
                        job(tenant.id()),
                        new CreatePerson.Command(
                                name,
                                name.toLowerCase(java.util.Locale.ROOT) + "@"
                                        + tenant.profile().alias() + ".example",
                                Set.of(roles)))
                .orElseThrow();
    }

    /** A person with a login. */
    public Person loggedIn(Tenant tenant, String name, Role... roles) {
        var person = person(tenant, name, roles);
        return get(TenantTransactions.class).change(job(tenant.id()), () -> {
            get(People.class)
                    .loggedInAs(
                            person.id(),
                            "sub-" + person.email(),
                            "org-" + tenant.profile().alias());
            return person;
        });
    }

    /** What the other services were told last of a tenant. */
    public TenantFact told(TenantId tenant) {
        var payload = database.context()
                .select(DSL.field("payload", byte[].class))
                .from(DSL.table(DSL.name("plumbing", "outbox")))
                .where(DSL.field("tenant_id").eq(tenant.value()))
                .and(DSL.field("type").eq(TenantFactChanged.getDescriptor().getFullName()))
                .orderBy(DSL.field("position").desc())
                .limit(1)
                .fetchSingle()
                .value1();
        try {
            return TenantFactChanged.parseFrom(payload).getFact();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        beans.close();
        database.close();
    }

    /** Tests do the ordered work themselves, when they want it done. */
    private static final class ForgottenOrders implements LoginOrders {

        @Override
        public void openOrganization(TenantId association, TenantId tenant) {}

        @Override
        public void admitPerson(TenantId tenant, UUID person) {}

        @Override
        public void closeMachine(TenantId tenant, UUID client, Duration in) {}

        @Override
        public void settleLoginProvider(TenantId tenant, UUID provider) {}
    }
}
