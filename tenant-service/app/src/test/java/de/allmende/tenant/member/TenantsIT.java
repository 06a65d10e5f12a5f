package de.allmende.tenant.member;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.SchemaGuard;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.TenantRefusal.AliasTaken;
import de.allmende.tenant.member.TenantRefusal.ArsUnknown;
import de.allmende.tenant.member.TenantRefusal.AssociationStaysActive;
import de.allmende.tenant.member.TenantRefusal.FigureExists;
import de.allmende.tenant.member.TenantRefusal.MembershipsOverlap;
import de.allmende.tenant.member.TenantRefusal.StateMoveNotAllowed;
import de.allmende.tenant.member.TenantRefusal.SuspensionDecides;
import de.allmende.tenant.member.TenantRefusal.TenantExists;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;
import de.allmende.tenant.member.TenantRefusal.UninhabitedArea;
import de.allmende.tenant.register.Ars;
import de.allmende.tenant.suspension.Ground;
import java.time.LocalDate;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantsIT {

    private static final String KAISERSLAUTERN = "073120000000";
    private static final String KOBLENZ = "071110000000";

    private TestHouse house;
    private Tenant verband;
    private Tenant kaiserslautern;
    private Tenant koblenz;

    @BeforeAll
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        kaiserslautern = house.member(verband, "kaiserslautern", KAISERSLAUTERN);
        koblenz = house.member(verband, "koblenz", KOBLENZ);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Outcome<Tenant, TenantRefusal> create(Ars ars, String alias) {
        return house.get(CreateTenant.class)
                .create(TestHouse.job(verband.id()), TestHouse.command(TenantId.next(), ars, null, alias, null));
    }

    private static void assertRefused(Outcome<?, ?> outcome, Object refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused((TenantRefusal) refusal));
    }

    @Test
    void takesNameKindAndInhabitantsFromTheRegister() {
        var tenant = house.member(verband, "landstuhl", "073355011000");

        assertThat(tenant.profile().name()).isEqualTo("Verbandsgemeinde Landstuhl");
        assertThat(tenant.profile().kind()).isEqualTo(TenantKind.VERBANDSGEMEINDE);
        assertThat(tenant.inhabitantsOn(LocalDate.parse("2026-11-22"))
                        .orElseThrow()
                        .count())
                .isEqualTo(26_205);
        assertThat(tenant.membershipOn(LocalDate.parse("2026-11-22"))
                        .orElseThrow()
                        .legalBasis())
                .isEqualTo(LegalBasis.MEMBER);
    }

    @Test
    void refusesAnArsThatTheRegisterDoesNotKnow() {
        assertRefused(
                create(new Ars("079990000000"), "unbekannt"),
                new ArsUnknown("079990000000", 3, "9", List.of("0", "1", "2", "3")));
    }

    @Test
    void refusesAnUninhabitedArea() {
        assertThat(create(new Ars("010539105105"), "sachsenwald"))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(UninhabitedArea.class));
    }

    @Test
    void refusesAnAdministrationThatIsATenantAlready() {
        assertRefused(create(new Ars(KAISERSLAUTERN), "lautern"), new TenantExists("Kaiserslautern, Stadt"));
    }

    @Test
    void refusesAnAliasThatIsTaken() {
        assertRefused(create(new Ars("073150000000"), "koblenz"), new AliasTaken("koblenz"));
    }

    @Test
    void theAssociationSeesAllOfItsTenants() {
        assertThat(house.get(ReadTenants.class).page(TestHouse.job(verband.id()), TenantFilter.ALL, null, 100))
                .extracting(tenant -> tenant.profile().alias())
                .contains("verband", "kaiserslautern", "koblenz");
    }

    @Test
    void aTenantSeesItselfAndNoOther() {
        var read = house.get(ReadTenants.class);
        var actor = TestHouse.job(koblenz.id());

        assertThat(read.page(actor, TenantFilter.ALL, null, 100)).isEmpty();
        assertThat(read.find(actor, koblenz.id()).orElseThrow().memberships()).isNotEmpty();
        assertThat(read.find(actor, kaiserslautern.id())).isEmpty();
        assertThat(read.find(actor, verband.id())).isEmpty();
    }

    @Test
    void anotherAssociationSeesNothingOfIt() {
        var other = house.association("anderer-verband");

        assertThat(house.get(ReadTenants.class).page(TestHouse.job(other.id()), TenantFilter.ALL, null, 100))
                .extracting(Tenant::id)
                .containsExactly(other.id());
    }

    @Test
    void aTenantCannotChangeItselfOrOthers() {
        var change = house.get(ChangeTenant.class);

        assertRefused(
                change.moveTo(TestHouse.job(koblenz.id()), koblenz.id(), TenantState.SUSPENDED, null),
                new TenantUnknown());
        assertRefused(
                change.moveTo(TestHouse.job(koblenz.id()), kaiserslautern.id(), TenantState.SUSPENDED, null),
                new TenantUnknown());
    }

    @Test
    void goesOnlyAlongItsLife() {
        var tenant = house.member(verband, "speyer", "073180000000");
        var change = house.get(ChangeTenant.class);
        var actor = TestHouse.job(verband.id());

        assertRefused(
                change.moveTo(actor, tenant.id(), TenantState.CLOSED, null),
                new StateMoveNotAllowed(TenantState.ACTIVE, TenantState.CLOSED));
        assertRefused(change.moveTo(actor, tenant.id(), TenantState.SUSPENDED, "Prüfung"), new SuspensionDecides());
        house.suspend(verband, tenant, Ground.LEGAL);
        assertRefused(change.moveTo(actor, tenant.id(), TenantState.ACTIVE, null), new SuspensionDecides());
        var suspended = house.get(ReadTenants.class).find(actor, tenant.id()).orElseThrow();
        assertThat(suspended.state()).isEqualTo(TenantState.SUSPENDED);
        assertThat(suspended.revision()).isEqualTo(tenant.revision() + 1);
    }

    @Test
    void theAssociationCannotSuspendItself() {
        assertRefused(
                house.get(ChangeTenant.class)
                        .moveTo(TestHouse.job(verband.id()), verband.id(), TenantState.SUSPENDED, null),
                new AssociationStaysActive());
    }

    @Test
    void membershipsNeverOverlap() {
        var change = house.get(ChangeTenant.class);
        var actor = TestHouse.job(verband.id());
        var from = LocalDate.parse("2026-06-01");

        assertRefused(change.addMembership(actor, koblenz.id(), membership(from, null)), new MembershipsOverlap(from));
        assertThat(change.addMembership(
                                actor,
                                koblenz.id(),
                                membership(LocalDate.parse("2025-01-01"), LocalDate.parse("2026-01-01")))
                        .orElseThrow()
                        .memberships())
                .hasSize(2);
    }

    private static Membership membership(LocalDate from, @Nullable LocalDate until) {
        return Membership.agreed(LegalBasis.ZWECKVEREINBARUNG, new DatePeriod(from, until), "AZ 1");
    }

    @Test
    void usesTheFigureOfTheLatestKeyDateAndOverwritesNone() {
        var tenant = house.member(verband, "trier", "072110000000");
        var change = house.get(ChangeTenant.class);
        var actor = TestHouse.job(verband.id());
        var keyDate = LocalDate.parse("2025-12-31");

        var changed = change.addFigure(actor, tenant.id(), new InhabitantFigure(keyDate, 113_000, "Amtliche Zahl"))
                .orElseThrow();

        assertThat(changed.inhabitantsOn(LocalDate.parse("2026-01-01"))
                        .orElseThrow()
                        .count())
                .isEqualTo(113_000);
        assertThat(changed.inhabitantsOn(LocalDate.parse("2025-01-01"))
                        .orElseThrow()
                        .count())
                .isEqualTo(112_195);
        assertRefused(
                change.addFigure(actor, tenant.id(), new InhabitantFigure(keyDate, 1, "Irrtum")),
                new FigureExists(keyDate));
    }

    @Test
    void tellsMarketplaceAndBillingInTheNameOfTheTenant() {
        var told = house.database()
                .context()
                .select(DSL.field("target", String.class))
                .from(DSL.table(DSL.name("plumbing", "outbox")))
                .where(DSL.field("tenant_id").eq(kaiserslautern.id().value()))
                .and(DSL.field("type").eq("allmende.tenant.v1.TenantFactChanged"))
                .fetch(row -> row.value1());

        assertThat(told).contains("marketplace", "billing");
    }

    @Test
    void pagesInGermanOrder() {
        var read = house.get(ReadTenants.class);
        var actor = TestHouse.job(verband.id());
        var all = read.page(actor, TenantFilter.ALL, null, 100);
        var first = read.page(actor, TenantFilter.ALL, null, 1).getFirst();
        var rest = read.page(
                actor,
                TenantFilter.ALL,
                new Tenants.Place(first.profile().name(), first.id().value()),
                100);

        assertThat(rest).isEqualTo(all.subList(1, all.size()));
    }

    @Test
    void keepsTheRulesForTables() {
        assertThat(SchemaGuard.findings(house.database().app(), "tenant")).isEmpty();
        assertThat(SchemaGuard.findings(house.database().app(), "plumbing"))
                .filteredOn(finding -> !finding.contains("flyway_schema_history"))
                .isEmpty();
    }
}
