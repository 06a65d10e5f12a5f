package de.allmende.tenant.person;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.Tenant;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who could do what at an instant in the past. */
class PastRightsIT {

    private TestHouse house;
    private Tenant mainz;
    private Person first;
    private Person second;
    private Person clerk;

    @BeforeEach
    void build() {
        house = new TestHouse();
        mainz = house.member(house.association("verband"), "mainz", "073150000000");
        first = house.person(mainz, "Erste", Role.TENANT_ADMIN);
        second = house.person(mainz, "Zweite", Role.TENANT_ADMIN);
        clerk = house.person(mainz, "Sachbearbeiterin");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Actor administrator(Person person) {
        return new Actor(
                mainz.id(),
                Actor.Kind.PERSON,
                person.id().value(),
                person.name(),
                List.of(new Grant(Role.TENANT_ADMIN.name(), null)));
    }

    /** Now, and the clock goes on. */
    private Instant stamp() {
        var now = house.clock().instant();
        house.clock().advance(ChronoUnit.HOURS.getDuration());
        return now;
    }

    private List<String> holders(Role role, Instant instant) {
        var page = house.get(ReadPeople.class).page(TestHouse.job(mainz.id()), instant, role, null, 100);
        assertThat(page)
                .allSatisfy(person -> assertThat(person.grants())
                        .anyMatch(grant -> grant.role() == role && grant.holdsOn(BusinessTime.dayOf(instant))));
        return page.stream().map(Person::name).toList();
    }

    @Test
    void aRightIsSeenFromItsConfirmationToItsWithdrawal() {
        var before = stamp();
        var granted = house.get(GrantRole.class)
                .grant(
                        administrator(first),
                        new GrantRole.Command(
                                clerk.id(), Role.APPROVER, Limits.upTo(Money.euro("5000.00")), null, null))
                .orElseThrow();
        var pending = stamp();
        house.get(DecideGrant.class)
                .decide(administrator(second), new DecideGrant.Command(granted.id(), Verdict.CONFIRMED, null))
                .orElseThrow();
        var valid = stamp();
        house.get(WithdrawGrant.class)
                .withdraw(administrator(first), granted.id(), "Wechsel")
                .orElseThrow();
        var withdrawn = stamp();

        assertThat(holders(Role.APPROVER, before)).isEmpty();
        assertThat(holders(Role.APPROVER, pending)).isEmpty();
        assertThat(holders(Role.APPROVER, valid)).containsExactly("Sachbearbeiterin");
        assertThat(holders(Role.APPROVER, withdrawn)).isEmpty();

        assertThat(grantOfTheClerk(before)).isEmpty();
        assertThat(grantOfTheClerk(pending)).singleElement().satisfies(grant -> {
            assertThat(grant.decision()).isNull();
            assertThat(grant.stateOn(BusinessTime.dayOf(pending))).isEqualTo(GrantState.PENDING);
        });
        assertThat(grantOfTheClerk(valid)).singleElement().satisfies(grant -> {
            assertThat(grant.decision()).isNotNull();
            assertThat(grant.withdrawal()).isNull();
        });
        assertThat(grantOfTheClerk(withdrawn))
                .singleElement()
                .extracting(grant -> grant.stateOn(BusinessTime.dayOf(withdrawn)))
                .isEqualTo(GrantState.WITHDRAWN);
    }

    private List<GrantEntry> grantOfTheClerk(Instant instant) {
        return house.get(ReadPeople.class).page(TestHouse.job(mainz.id()), instant, null, null, 100).stream()
                .filter(person -> person.id().equals(clerk.id()))
                .flatMap(person -> person.grants().stream())
                .toList();
    }

    @Test
    void aPeriodBeginsAndEndsAtMidnightInGermany() {
        house.get(GrantRole.class)
                .grant(
                        administrator(first),
                        new GrantRole.Command(
                                clerk.id(),
                                Role.ORDERER,
                                Limits.upTo(Money.euro("5000.00")),
                                LocalDate.parse("2026-12-01"),
                                LocalDate.parse("2027-01-01")))
                .orElseThrow();

        assertThat(holders(Role.ORDERER, Instant.parse("2026-11-30T22:59:59Z"))).isEmpty();
        assertThat(holders(Role.ORDERER, Instant.parse("2026-11-30T23:00:00Z"))).isNotEmpty();
        assertThat(holders(Role.ORDERER, Instant.parse("2026-12-31T22:59:59Z"))).isNotEmpty();
        assertThat(holders(Role.ORDERER, Instant.parse("2026-12-31T23:00:00Z"))).isEmpty();
    }

    @Test
    void nobodyIsThereBeforeBeingAdded() {
        assertThat(house.get(ReadPeople.class)
                        .page(TestHouse.job(mainz.id()), house.clock().instant().minusSeconds(1), null, null, 100))
                .isEmpty();
    }
}
