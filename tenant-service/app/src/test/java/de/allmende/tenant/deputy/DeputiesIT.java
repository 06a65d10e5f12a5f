package de.allmende.tenant.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.actor.TenantActorDirectory;
import de.allmende.tenant.deputy.DeputyRefusal.ColleagueUnknown;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyBeginsInThePast;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyExists;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyIsOneself;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyIsOver;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyTooLong;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyUnknown;
import de.allmende.tenant.deputy.DeputyRefusal.GrantEndsBefore;
import de.allmende.tenant.deputy.DeputyRefusal.NotOwnGrant;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.onboarding.AdmitPerson;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.person.DecideGrant;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.GrantRole;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonRefusal;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.person.Verdict;
import de.allmende.tenant.person.WithdrawGrant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeputiesIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);

    private TestHouse house;
    private Tenant verband;
    private Tenant mainz;
    private int count;

    @BeforeAll
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        mainz = house.member(verband, "mainz", "073150000000");
        house.get(OpenOrganization.class).open(verband.id(), mainz.id());
    }

    @BeforeEach
    void today() {
        house.clock().advanceTo("2026-11-22");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Person person(Role... roles) {
        count++;
        return house.person(mainz, "Person" + count, roles);
    }

    private static Actor as(Tenant tenant, Person person) {
        return new Actor(tenant.id(), Actor.Kind.PERSON, person.id().value(), person.name(), List.of());
    }

    private GrantEntry granted(Person person, Role role, @Nullable String limit, @Nullable LocalDate until) {
        return limited(person, role, Limits.upTo(limit == null ? null : Money.euro(limit)), until);
    }

    private GrantEntry limited(Person person, Role role, Limits limits, @Nullable LocalDate until) {
        return house.get(GrantRole.class)
                .grant(TestHouse.job(mainz.id()), new GrantRole.Command(person.id(), role, limits, null, until))
                .orElseThrow();
    }

    private Outcome<Deputy, DeputyRefusal> names(
            Person principal, GrantEntry grant, Person deputy, LocalDate from, LocalDate until) {
        return house.get(NameDeputy.class)
                .name(as(mainz, principal), new NameDeputy.Command(grant.id(), deputy.id(), from, until));
    }

    private Actor resolved(Person person) {
        house.get(AdmitPerson.class).admit(mainz.id(), person.id());
        return house.get(TenantActorDirectory.class)
                .resolve(Bearer.of("sub-" + person.email(), "org-mainz", "allmende-portal", Set.of()))
                .orElseThrow();
    }

    private static void assertRefused(Outcome<?, ?> outcome, Object refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused((DeputyRefusal) refusal));
    }

    @Test
    void actsWithRoleAndLimitsOfThePrincipalInThePeriodOnly() {
        var principal = person();
        var deputy = person(Role.READER);
        var grant = limited(principal, Role.APPROVER, new Limits(Money.euro("5000.00"), List.of("4711")), null);
        names(principal, grant, deputy, TODAY.plusDays(1), NEXT_WEEK).orElseThrow();
        assertThat(resolved(deputy).has("APPROVER")).isFalse();

        house.clock().advanceTo("2026-11-23");
        assertThat(resolved(deputy).grants())
                .containsExactly(
                        Grant.of("READER"),
                        new Grant(
                                "APPROVER",
                                Money.euro("5000.00"),
                                Set.of("4711"),
                                new Principal(principal.id().value(), principal.name())));

        house.clock().advanceTo(NEXT_WEEK.toString());
        assertThat(resolved(deputy).has("APPROVER")).isFalse();
    }

    @Test
    void endsWithTheRightOfThePrincipal() {
        var principal = person();
        var deputy = person();
        var grant = granted(principal, Role.TREASURER, null, null);
        names(principal, grant, deputy, TODAY, NEXT_WEEK).orElseThrow();
        assertThat(resolved(deputy).has("TREASURER")).isTrue();

        house.get(WithdrawGrant.class)
                .withdraw(TestHouse.job(mainz.id()), grant.id(), null)
                .orElseThrow();

        assertThat(resolved(deputy).has("TREASURER")).isFalse();
    }

    @Test
    void passesNothingOn() {
        var principal = person();
        var deputy = person();
        var grant = granted(principal, Role.TREASURER, null, null);
        names(principal, grant, deputy, TODAY, NEXT_WEEK).orElseThrow();

        assertRefused(names(deputy, grant, person(), TODAY, NEXT_WEEK), new NotOwnGrant());
    }

    @Test
    void saysWhyNot() {
        var principal = person();
        var deputy = person();
        var grant = granted(principal, Role.TREASURER, null, TODAY.plusDays(3));

        assertRefused(names(principal, grant, principal, TODAY, NEXT_WEEK), new DeputyIsOneself());
        assertRefused(
                names(principal, grant, deputy, TODAY.minusDays(1), NEXT_WEEK),
                new DeputyBeginsInThePast(TODAY.minusDays(1)));
        assertRefused(names(principal, grant, deputy, TODAY, TODAY.plusDays(93)), new DeputyTooLong(92));
        assertRefused(names(principal, grant, deputy, TODAY, TODAY.plusDays(4)), new GrantEndsBefore());
        assertRefused(
                names(principal, grant, house.person(verband, "Fremd"), TODAY, TODAY.plusDays(3)),
                new ColleagueUnknown());
        names(principal, grant, deputy, TODAY, TODAY.plusDays(2)).orElseThrow();
        assertRefused(names(principal, grant, person(), TODAY.plusDays(1), TODAY.plusDays(3)), new DeputyExists());
    }

    @Test
    void isEndedByWhomItConcernsOnly() {
        var principal = person();
        var deputy = person();
        var named = names(principal, granted(principal, Role.TREASURER, null, null), deputy, TODAY, NEXT_WEEK)
                .orElseThrow();
        var end = house.get(EndDeputy.class);

        assertRefused(end.end(as(mainz, person(Role.READER)), named.id()), new DeputyUnknown());
        assertRefused(end.end(TestHouse.job(verband.id()), named.id()), new DeputyUnknown());
        end.end(as(mainz, deputy), named.id()).orElseThrow();

        assertThat(resolved(deputy).has("TREASURER")).isFalse();
        assertRefused(end.end(as(mainz, principal), named.id()), new DeputyIsOver());
        assertThat(house.get(ReadDeputies.class).all(as(mainz, person()))).isEmpty();
        assertThat(house.get(ReadDeputies.class).all(as(mainz, principal)))
                .singleElement()
                .satisfies(shown -> assertThat(shown.end()).isNotNull());
    }

    @Test
    void auditorsSeeWhoStoodInAtAnInstant() {
        var principal = person();
        var deputy = person();
        var grant = granted(principal, Role.TREASURER, null, null);
        var before = house.clock().instant();
        house.clock().advance(Duration.ofHours(1));
        var named = names(principal, grant, deputy, TODAY, NEXT_WEEK).orElseThrow();
        var standsIn = house.clock().instant();
        house.clock().advance(Duration.ofHours(1));
        house.get(EndDeputy.class).end(as(mainz, principal), named.id()).orElseThrow();

        assertThat(validAt(before, deputy)).isFalse();
        assertThat(validAt(standsIn, deputy)).isTrue();
        assertThat(validAt(house.clock().instant(), deputy)).isFalse();
        assertThat(house.get(ReadDeputies.class).at(as(mainz, person()), standsIn))
                .as("a colleague whom it does not concern")
                .isEmpty();
    }

    @Test
    void areSeenByWhoeverLooksAfterRights() {
        var principal = person();
        var named = names(principal, granted(principal, Role.TREASURER, null, null), person(), TODAY, NEXT_WEEK)
                .orElseThrow();

        for (var role : List.of(Role.DATA_PROTECTION, Role.INFORMATION_SECURITY, Role.MUNICIPAL_AUDITOR)) {
            assertThat(house.get(ReadDeputies.class).all(holder(role)))
                    .as(role.label())
                    .extracting(Deputy::id)
                    .contains(named.id());
        }
        assertThat(house.get(ReadDeputies.class).all(holder(Role.READER))).isEmpty();
    }

    private Actor holder(Role role) {
        return new Actor(
                mainz.id(), Actor.Kind.PERSON, person().id().value(), role.label(), List.of(Grant.of(role.name())));
    }

    private boolean validAt(Instant instant, Person deputy) {
        return house.get(ReadDeputies.class).at(holder(Role.DATA_PROTECTION), instant).stream()
                .filter(shown -> shown.person().id().equals(deputy.id().value()))
                .anyMatch(shown -> shown.holdsOn(TODAY));
    }

    @Test
    void theDeputyOfAnAdministratorServesNeitherHimselfNorThePrincipal() {
        var principal = person();
        var deputy = person();
        var third = person();
        names(principal, granted(principal, Role.TENANT_ADMIN, null, null), deputy, TODAY, NEXT_WEEK)
                .orElseThrow();
        var resolved = resolved(deputy);
        var acting = resolved.using(resolved.grants().getFirst());
        assertThat(acting.name()).isEqualTo(deputy.name() + " in Vertretung von " + principal.name());

        for (var self : List.of(deputy, principal)) {
            assertThat(house.get(GrantRole.class)
                            .grant(acting, new GrantRole.Command(self.id(), Role.READER, Limits.NONE, null, null)))
                    .isEqualTo(Outcome.refused(new PersonRefusal.GrantToOneself(Role.READER)));
        }
        var administrator = new Actor(
                mainz.id(),
                Actor.Kind.PERSON,
                principal.id().value(),
                principal.name(),
                List.of(Grant.of("TENANT_ADMIN")));
        var pending = house.get(GrantRole.class)
                .grant(
                        administrator,
                        new GrantRole.Command(third.id(), Role.APPROVER, Limits.upTo(Money.euro("1.00")), null, null))
                .orElseThrow();
        assertThat(house.get(DecideGrant.class)
                        .decide(acting, new DecideGrant.Command(pending.id(), Verdict.CONFIRMED, null)))
                .isEqualTo(Outcome.refused(new PersonRefusal.SecondPersonNeeded()));
    }

    @Test
    void theDatabaseKnowsThatNobodyIsHisOwnDeputy() {
        var principal = person();
        var grant = granted(principal, Role.TREASURER, null, null);
        var self = new Principal(principal.id().value(), principal.name());

        assertThatThrownBy(() -> house.database().transactions().change(as(mainz, principal), () -> {
                    house.get(Deputies.class)
                            .add(new Deputy(
                                    DeputyId.next(),
                                    grant,
                                    self,
                                    self,
                                    new DatePeriod(TODAY, NEXT_WEEK),
                                    Instant.parse("2026-11-22T10:00:00Z"),
                                    null));
                    return grant;
                }))
                .hasStackTraceContaining("nobody_is_his_own_deputy");
    }
}
