package de.allmende.tenant.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.person.PersonRefusal.AdministrationDecides;
import de.allmende.tenant.person.PersonRefusal.BeyondOwnCostCentres;
import de.allmende.tenant.person.PersonRefusal.BeyondOwnLimit;
import de.allmende.tenant.person.PersonRefusal.GrantNotPending;
import de.allmende.tenant.person.PersonRefusal.GrantUnknown;
import de.allmende.tenant.person.PersonRefusal.LastAdministrator;
import de.allmende.tenant.person.PersonRefusal.SecondPersonNeeded;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Rights that decide or give rights take two people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondPersonIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private TestHouse house;
    private Tenant verband;
    private Tenant mainz;
    private Person first;
    private Person second;
    private Person staff;

    @BeforeAll
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        mainz = house.member(verband, "mainz", "073150000000");
        first = house.person(mainz, "Erste", Role.TENANT_ADMIN);
        second = house.person(mainz, "Zweite", Role.TENANT_ADMIN);
        staff = house.person(verband, "Verbandsfrau", Role.ASSOCIATION_ADMIN);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static Actor as(Tenant tenant, Person person, Role role, @Nullable String limit) {
        return new Actor(
                tenant.id(),
                Actor.Kind.PERSON,
                person.id().value(),
                person.name(),
                List.of(new Grant(role.name(), limit == null ? null : Money.euro(limit))));
    }

    private Actor firstAdministrator() {
        return as(mainz, first, Role.TENANT_ADMIN, null);
    }

    private Actor secondAdministrator() {
        return as(mainz, second, Role.TENANT_ADMIN, null);
    }

    private Actor association() {
        return as(verband, staff, Role.ASSOCIATION_ADMIN, null);
    }

    private Outcome<GrantEntry, PersonRefusal> grants(Actor actor, Person person, Role role, @Nullable String limit) {
        return grants(actor, person, role, limit, null);
    }

    private Outcome<GrantEntry, PersonRefusal> grants(
            Actor actor, Person person, Role role, @Nullable String limit, @Nullable LocalDate until) {
        return house.get(GrantRole.class)
                .grant(
                        actor,
                        new GrantRole.Command(
                                person.id(), role, Limits.upTo(limit == null ? null : Money.euro(limit)), null, until));
    }

    private Outcome<GrantEntry, PersonRefusal> decides(Actor actor, GrantEntry grant, Verdict verdict) {
        return house.get(DecideGrant.class).decide(actor, command(grant, verdict));
    }

    private static DecideGrant.Command command(GrantEntry grant, Verdict verdict) {
        return new DecideGrant.Command(grant.id(), verdict, verdict == Verdict.REJECTED ? "zu viel" : null);
    }

    private GrantState stateOf(GrantEntry grant, Tenant tenant, LocalDate day) {
        return house
                .get(ReadPeople.class)
                .find(TestHouse.job(tenant.id()), grant.person())
                .orElseThrow()
                .grants()
                .stream()
                .filter(each -> each.id().equals(grant.id()))
                .findFirst()
                .orElseThrow()
                .stateOn(day);
    }

    private static void assertRefused(Outcome<?, PersonRefusal> outcome, PersonRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void anApproverMayDoNothingBeforeASecondPersonHasConfirmed() {
        var person = house.person(mainz, "Freigabe");
        var grant =
                grants(firstAdministrator(), person, Role.APPROVER, "5000.00").orElseThrow();
        assertThat(stateOf(grant, mainz, TODAY)).isEqualTo(GrantState.PENDING);

        decides(secondAdministrator(), grant, Verdict.CONFIRMED).orElseThrow();

        assertThat(stateOf(grant, mainz, TODAY)).isEqualTo(GrantState.VALID);
        assertRefused(decides(secondAdministrator(), grant, Verdict.REJECTED), new GrantNotPending());
    }

    @Test
    void whatOnlyReadsHoldsAtOnce() {
        var grant = grants(firstAdministrator(), house.person(mainz, "Lesen"), Role.READER, null)
                .orElseThrow();

        assertThat(stateOf(grant, mainz, TODAY)).isEqualTo(GrantState.VALID);
    }

    @Test
    void aRejectedGrantNeverHoldsAndMayBeGivenAnew() {
        var person = house.person(mainz, "Abgelehnt");
        var grant =
                grants(firstAdministrator(), person, Role.APPROVER, "5000.00").orElseThrow();

        decides(secondAdministrator(), grant, Verdict.REJECTED).orElseThrow();

        assertThat(stateOf(grant, mainz, TODAY)).isEqualTo(GrantState.REJECTED);
        assertThat(grants(firstAdministrator(), person, Role.APPROVER, "100.00"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void neitherGranterNorGranteeDecides() {
        var person = house.person(mainz, "Beteiligt");
        var grant =
                grants(firstAdministrator(), person, Role.TENANT_ADMIN, null).orElseThrow();

        assertRefused(decides(firstAdministrator(), grant, Verdict.CONFIRMED), new SecondPersonNeeded());
        assertRefused(
                decides(as(mainz, person, Role.TENANT_ADMIN, null), grant, Verdict.CONFIRMED),
                new SecondPersonNeeded());
        house.get(WithdrawGrant.class)
                .withdraw(firstAdministrator(), grant.id(), null)
                .orElseThrow();
    }

    @Test
    void theDatabaseSaysSoToo() {
        var person = house.person(mainz, "Zwang");
        var grant = grants(firstAdministrator(), person, Role.APPROVER, "1.00").orElseThrow();
        var people = house.get(People.class);

        for (var who : List.of(grant.grantedBy(), person.id().value())) {
            assertThatThrownBy(() -> house.database().transactions().change(firstAdministrator(), () -> {
                        people.decide(grant, decision(who));
                        return who;
                    }))
                    .hasStackTraceContaining("does_not_decide");
        }
        assertThatThrownBy(() -> house.database().transactions().change(firstAdministrator(), () -> {
                    house.database()
                            .context()
                            .execute(
                                    """
                            insert into tenant.grant_entry (id, tenant_id, person_id, role, begins_on, granted_by,
                                granted_by_name, granted_at, confirmation_needed)
                            values ({0}, {1}, {2}, 'APPROVER', date '2026-11-22', {3}, 'x', now(), false)""",
                                    DSL.val(UUID.randomUUID()),
                                    DSL.val(mainz.id().value()),
                                    DSL.val(person.id().value()),
                                    DSL.val(first.id().value()));
                    return grant;
                }))
                .hasStackTraceContaining("deciding_roles_need_a_second_person");
    }

    private static GrantEntry.Decision decision(UUID who) {
        return new GrantEntry.Decision(
                Verdict.CONFIRMED, who, "x", java.time.Instant.parse("2026-11-22T10:00:00Z"), null);
    }

    @Test
    void nobodyGivesOrConfirmsBeyondHisOwnCostCentres() {
        var person = house.person(mainz, "Kostenstelle");
        var refusal = new BeyondOwnCostCentres("0815, 4711");
        var limited = new Actor(
                mainz.id(),
                Actor.Kind.PERSON,
                first.id().value(),
                first.name(),
                List.of(new Grant(Role.TENANT_ADMIN.name(), null, Set.of("4711", "0815"), null)));

        assertRefused(grantsFor(limited, person), refusal);
        assertRefused(grantsFor(limited, person, "4711", "1234"), refusal);
        var given = grantsFor(secondAdministrator(), person).orElseThrow();
        assertRefused(decides(limited, given, Verdict.CONFIRMED), refusal);
        decides(limited, given, Verdict.REJECTED).orElseThrow();
        assertThat(grantsFor(limited, person, "4711").orElseThrow().limits().costCentres())
                .containsExactly("4711");
    }

    private Outcome<GrantEntry, PersonRefusal> grantsFor(Actor actor, Person person, String... costCentres) {
        return house.get(GrantRole.class)
                .grant(
                        actor,
                        new GrantRole.Command(
                                person.id(),
                                Role.APPROVER,
                                new Limits(Money.euro("100.00"), List.of(costCentres)),
                                null,
                                null));
    }

    @Test
    void nobodyGivesOrConfirmsMoreThanHisOwnLimit() {
        var limited = as(mainz, first, Role.TENANT_ADMIN, "5000.00");
        var person = house.person(mainz, "Grenze");
        var refusal = new BeyondOwnLimit(Money.euro("5000.00"));

        assertRefused(grants(limited, person, Role.APPROVER, "5000.01"), refusal);
        assertRefused(grants(limited, person, Role.TENANT_ADMIN, null), refusal);
        assertRefused(
                house.get(CreatePerson.class)
                        .create(
                                limited,
                                new CreatePerson.Command("Neu", "neu@mainz.example", Set.of(Role.TENANT_ADMIN))),
                refusal);
        var large =
                grants(secondAdministrator(), person, Role.APPROVER, "9000.00").orElseThrow();
        assertRefused(decides(limited, large, Verdict.CONFIRMED), refusal);
        assertThat(decides(limited, large, Verdict.REJECTED)).isInstanceOf(Outcome.Done.class);
        assertThat(grants(limited, person, Role.APPROVER, "5000.00")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aTownWithOneAdministratorAsksItsAssociation() {
        var town = house.member(verband, "budenheim", "073390009009");
        var only = house.person(town, "Einzige", Role.TENANT_ADMIN);
        var person = house.person(town, "Freigabe");
        var grant = grants(as(town, only, Role.TENANT_ADMIN, null), person, Role.APPROVER, "100.00")
                .orElseThrow();

        assertThat(house.get(ReadConfirmationRequests.class).open(association()))
                .filteredOn(request -> request.tenant().equals(town.id()))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.personName()).isEqualTo("Freigabe");
                    assertThat(request.limits().value()).isEqualTo(Money.euro("100.00"));
                });
        assertThat(decidesOf(town.id(), grant).orElseThrow().stateOn(TODAY)).isEqualTo(GrantState.VALID);
        assertThat(house.get(ReadConfirmationRequests.class).open(association()))
                .noneMatch(request -> request.tenant().equals(town.id()));
        assertRefused(decidesOf(town.id(), grant), new GrantUnknown());
    }

    private Outcome<GrantEntry, PersonRefusal> decidesOf(TenantId town, GrantEntry grant) {
        return house.get(DecideGrant.class).decideForMember(association(), town, command(grant, Verdict.CONFIRMED));
    }

    @Test
    void theAssociationDecidesNothingThatItWasNotAsked() {
        var person = house.person(mainz, "Ungefragt");
        var grant = grants(firstAdministrator(), person, Role.APPROVER, "1.00").orElseThrow();

        assertRefused(decidesOf(mainz.id(), grant), new GrantUnknown());
        assertThat(stateOf(grant, mainz, TODAY)).isEqualTo(GrantState.PENDING);
    }

    @Test
    void theAssociationStepsBackWhenThereIsASecondAdministratorByNow() {
        var town = house.member(verband, "speyer", "073180000000");
        var only = house.person(town, "Einzige", Role.TENANT_ADMIN);
        var grant = grants(as(town, only, Role.TENANT_ADMIN, null), house.person(town, "Wer"), Role.APPROVER, "1.00")
                .orElseThrow();
        house.person(town, "Neue", Role.TENANT_ADMIN);

        assertRefused(decidesOf(town.id(), grant), new AdministrationDecides());
    }

    @Test
    void inTheAssociationTheRevisionDecidesWhereNobodyElseCan() {
        var revision = as(verband, house.person(verband, "Revision", Role.AUDITOR), Role.AUDITOR, null);
        var grant = grants(association(), house.person(verband, "Rechnung"), Role.BILLING_RELEASER, null)
                .orElseThrow();

        assertThat(decides(revision, grant, Verdict.CONFIRMED)).isInstanceOf(Outcome.Done.class);
        var another = grants(association(), house.person(verband, "Weitere"), Role.BILLING_RELEASER, null)
                .orElseThrow();
        house.person(verband, "Zweite", Role.ASSOCIATION_ADMIN);
        assertRefused(decides(revision, another, Verdict.CONFIRMED), new AdministrationDecides());
    }

    @Test
    void aPendingOrTemporaryAdministratorDoesNotReplaceTheLastOne() {
        var town = house.member(verband, "trier", "072110000000");
        var only = house.loggedIn(town, "Letzte", Role.TENANT_ADMIN);
        var actor = as(town, only, Role.TENANT_ADMIN, null);
        grants(actor, house.person(town, "Wartend"), Role.TENANT_ADMIN, null).orElseThrow();
        grants(TestHouse.job(town.id()), house.person(town, "Befristet"), Role.TENANT_ADMIN, null, TODAY.plusDays(30))
                .orElseThrow();

        assertRefused(
                house.get(WithdrawGrant.class)
                        .withdraw(actor, only.grants().getFirst().id(), null),
                new LastAdministrator());
    }

    @Test
    void aRightEndsOnItsDayByTheClockOfTheHouse() {
        var grant = grants(firstAdministrator(), house.person(mainz, "Frist"), Role.READER, null, TODAY.plusDays(3))
                .orElseThrow();

        assertThat(stateOf(grant, mainz, TODAY.plusDays(2))).isEqualTo(GrantState.VALID);
        assertThat(stateOf(grant, mainz, TODAY.plusDays(3))).isEqualTo(GrantState.ENDED);
    }
}
