package de.allmende.tenant.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.ReadsOnly;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.actor.TenantActorDirectory;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.onboarding.AdmitPerson;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.person.CreatePerson;
import de.allmende.tenant.person.GrantRole;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.person.WithdrawGrant;
import de.allmende.tenant.support.SupportRefusal.NoSupportCase;
import de.allmende.tenant.support.SupportRefusal.SupportCaseExists;
import de.allmende.tenant.support.SupportRefusal.SupportCaseIsOver;
import de.allmende.tenant.support.SupportRefusal.SupportCaseNotActive;
import de.allmende.tenant.support.SupportRefusal.SupportCaseNotRequested;
import de.allmende.tenant.support.SupportRefusal.SupportCaseUnknown;
import de.allmende.tenant.support.SupportRefusal.SupportForOneself;
import de.allmende.tenant.support.SupportRefusal.SupportRoleNotOfTheTenant;
import de.allmende.tenant.support.SupportRefusal.SupportedTenantIsAway;
import de.allmende.tenant.support.SupportRefusal.TenantToSupportUnknown;
import de.allmende.tenant.suspension.Ground;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupportCasesIT {

    private TestHouse house;
    private Tenant verband;
    private Tenant mainz;
    private Tenant trier;
    private Actor administrator;
    private int count;

    @BeforeAll
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        mainz = house.member(verband, "mainz", "073150000000");
        trier = house.member(verband, "trier", "072110000000");
        for (var tenant : List.of(verband, mainz, trier)) {
            house.get(OpenOrganization.class).open(verband.id(), tenant.id());
        }
        administrator = as(mainz, house.person(mainz, "Anna", Role.TENANT_ADMIN), Role.TENANT_ADMIN);
    }

    @BeforeEach
    void today() {
        house.clock().advanceTo("2026-11-22");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static Actor as(Tenant tenant, Person person, Role role) {
        return new Actor(
                tenant.id(), Actor.Kind.PERSON, person.id().value(), person.name(), List.of(Grant.of(role.name())));
    }

    private Person staff() {
        count++;
        var person = house.person(verband, "Stab" + count, Role.FULFILLER);
        house.get(AdmitPerson.class).admit(verband.id(), person.id());
        return person;
    }

    private Outcome<SupportCase, SupportRefusal> requested(Person supporter, Tenant tenant, Role role) {
        return house.get(RequestSupport.class)
                .request(
                        as(verband, supporter, Role.FULFILLER),
                        new RequestSupport.Command(tenant.id(), role, 2, "Rechnung fehlt in der Liste"));
    }

    private SupportCase granted(Person supporter) {
        var requested = requested(supporter, mainz, Role.APPROVER).orElseThrow();
        return house.get(GrantSupport.class)
                .grant(administrator, requested.id())
                .orElseThrow();
    }

    private Outcome<SupportCase, SupportRefusal> enters(Person person, SupportCase known) {
        return house.get(EnterSupport.class).enter(as(verband, person, Role.FULFILLER), known.id());
    }

    private Actor resolved(Person person) {
        return house.get(TenantActorDirectory.class)
                .resolve(Bearer.of("sub-" + person.email(), "org-verband", "allmende-portal", Set.of()))
                .orElseThrow();
    }

    private static void assertRefused(Outcome<?, ?> outcome, SupportRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void seesTheTenantAsOneOfItsRolesAndNothingElse() {
        var supporter = staff();
        var known = granted(supporter);
        assertThat(resolved(supporter).tenant()).isEqualTo(verband.id());

        enters(supporter, known).orElseThrow();

        var looking = resolved(supporter);
        assertThat(looking.kind()).isEqualTo(Actor.Kind.SUPPORTER);
        assertThat(looking.tenant()).isEqualTo(mainz.id());
        assertThat(looking.grants()).containsExactly(Grant.of("APPROVER"));
        assertThat(looking.name()).contains(supporter.name(), "Zweckverband verband");
        assertThatThrownBy(() -> house.get(GrantRole.class)
                        .grant(looking, new GrantRole.Command(supporter.id(), Role.READER, Limits.NONE, null, null)))
                .isInstanceOf(ReadsOnly.class);

        house.get(EnterSupport.class).leave(looking).orElseThrow();
        assertThat(resolved(supporter).tenant()).isEqualTo(verband.id());
        assertRefused(house.get(EnterSupport.class).leave(resolved(supporter)), new NoSupportCase());
    }

    @Test
    void nobodyLetsHimselfIn() {
        var supporter = staff();
        var known = requested(supporter, mainz, Role.READER).orElseThrow();
        var sameHuman = house.get(CreatePerson.class)
                .create(
                        TestHouse.job(mainz.id()),
                        new CreatePerson.Command("Doppelrolle", supporter.email(), Set.of(Role.TENANT_ADMIN)))
                .orElseThrow();
        house.get(AdmitPerson.class).admit(mainz.id(), sameHuman.id());
        var grant = house.get(GrantSupport.class);

        assertRefused(grant.grant(as(mainz, sameHuman, Role.TENANT_ADMIN), known.id()), new SupportForOneself());
        assertThat(grant.grant(administrator, known.id())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void endsByItselfAfterTheGrantedHours() {
        var supporter = staff();
        var known = granted(supporter);
        enters(supporter, known).orElseThrow();
        assertThat(resolved(supporter).tenant()).isEqualTo(mainz.id());

        house.clock().advanceTo("2026-11-23");

        assertThat(resolved(supporter).tenant()).isEqualTo(verband.id());
        assertRefused(enters(supporter, known), new SupportCaseNotActive());
        assertRefused(house.get(EndSupport.class).end(administrator, known.id()), new SupportCaseIsOver());
    }

    @Test
    void endsAtOnceWhenEitherSideSaysSo() {
        for (var by : List.of(administrator, as(verband, staff(), Role.ASSOCIATION_ADMIN))) {
            var supporter = staff();
            var known = granted(supporter);
            enters(supporter, known).orElseThrow();
            house.get(EndSupport.class).end(by, known.id()).orElseThrow();
            assertThat(resolved(supporter).tenant()).isEqualTo(verband.id());
        }
    }

    @Test
    void endsWithTheSupportersOwnRight() {
        var supporter = staff();
        enters(supporter, granted(supporter)).orElseThrow();
        house.get(WithdrawGrant.class)
                .withdraw(
                        TestHouse.job(verband.id()),
                        supporter.grants().getFirst().id(),
                        null)
                .orElseThrow();
        assertThat(resolved(supporter).tenant()).isEqualTo(verband.id());
        assertThat(resolved(supporter).grants()).isEmpty();
    }

    @Test
    void isGrantedByTheTenantOnlyAndOnce() {
        var supporter = staff();
        var requested = requested(supporter, mainz, Role.READER).orElseThrow();
        assertRefused(enters(supporter, requested), new SupportCaseNotActive());
        var grant = house.get(GrantSupport.class);

        assertRefused(
                grant.grant(as(verband, supporter, Role.ASSOCIATION_ADMIN), requested.id()), new SupportCaseUnknown());
        var foreign = as(trier, house.person(trier, "Fremd" + count, Role.TENANT_ADMIN), Role.TENANT_ADMIN);
        assertRefused(grant.grant(foreign, requested.id()), new SupportCaseUnknown());
        grant.grant(administrator, requested.id()).orElseThrow();
        assertRefused(grant.grant(administrator, requested.id()), new SupportCaseNotRequested());
    }

    @Test
    void theDatabaseLetsTheAssociationNotGrantForTheTenant() {
        var supporter = staff();
        var requested = requested(supporter, mainz, Role.READER).orElseThrow();
        var by = new SupportCase.Grant(
                supporter.id().value(),
                "selbst",
                requested.requestedAt(),
                requested.requestedAt().plusSeconds(60));

        assertThatThrownBy(() -> house.database()
                        .transactions()
                        .change(
                                TestHouse.job(verband.id()),
                                () -> house.get(SupportCases.class).grant(requested, by)))
                .hasStackTraceContaining("support_grant");
    }

    @Test
    void theDatabaseKnowsNoMoreThanEightHours() {
        var requested = requested(staff(), mainz, Role.READER).orElseThrow();
        Instant now = requested.requestedAt();
        var by = new SupportCase.Grant(
                administrator.subject(),
                "Anna",
                now,
                now.plus(Duration.ofHours(8)).plusSeconds(1));

        assertThatThrownBy(() -> house.database()
                        .transactions()
                        .change(
                                administrator,
                                () -> house.get(SupportCases.class).grant(requested, by)))
                .hasStackTraceContaining("support_ends_after_eight_hours_at_most");
    }

    @Test
    void isNobodyElsesBusiness() {
        var supporter = staff();
        var known = granted(supporter);

        assertRefused(enters(staff(), known), new SupportCaseUnknown());
        assertRefused(
                house.get(EndSupport.class).end(as(verband, staff(), Role.FULFILLER), known.id()),
                new SupportCaseUnknown());
        assertRefused(
                house.get(EndSupport.class)
                        .end(as(mainz, house.person(mainz, "Leser" + count), Role.READER), known.id()),
                new SupportCaseUnknown());
        var foreign = as(trier, house.person(trier, "Fremd" + count, Role.TENANT_ADMIN), Role.TENANT_ADMIN);
        assertRefused(house.get(EndSupport.class).end(foreign, known.id()), new SupportCaseUnknown());
        assertThat(house.get(ReadSupportCases.class).all(foreign)).isEmpty();
    }

    @Test
    void saysWhyNothingCanBeAskedFor() {
        var supporter = staff();
        assertRefused(requested(supporter, verband, Role.READER), new TenantToSupportUnknown());
        assertRefused(requested(supporter, mainz, Role.AUDITOR), new SupportRoleNotOfTheTenant(Role.AUDITOR));
        requested(supporter, mainz, Role.READER).orElseThrow();
        assertRefused(requested(supporter, mainz, Role.ORDERER), new SupportCaseExists());

        var suspended = house.member(verband, "speyer", "073180000000");
        house.suspend(verband, suspended, Ground.LEGAL);
        assertRefused(requested(supporter, suspended, Role.READER), new SupportedTenantIsAway());
    }
}
