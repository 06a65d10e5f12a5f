package de.allmende.tenant.person;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.AccountFormat;
import de.allmende.tenant.member.BookingDefaults;
import de.allmende.tenant.member.EditMasterData;
import de.allmende.tenant.member.MasterData;
import de.allmende.tenant.member.PaymentDetails;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.person.PersonRefusal.ApproverNeedsValueLimit;
import de.allmende.tenant.person.PersonRefusal.CostCentreDoesNotFit;
import de.allmende.tenant.person.PersonRefusal.CostCentresWithoutUse;
import de.allmende.tenant.person.PersonRefusal.GrantAlreadyWithdrawn;
import de.allmende.tenant.person.PersonRefusal.GrantBeginsInThePast;
import de.allmende.tenant.person.PersonRefusal.GrantToOneself;
import de.allmende.tenant.person.PersonRefusal.GrantUnknown;
import de.allmende.tenant.person.PersonRefusal.LastAdministrator;
import de.allmende.tenant.person.PersonRefusal.PersonExists;
import de.allmende.tenant.person.PersonRefusal.PersonUnknown;
import de.allmende.tenant.person.PersonRefusal.RoleAlreadyGranted;
import de.allmende.tenant.person.PersonRefusal.RoleNotForThisTenant;
import de.allmende.tenant.person.PersonRefusal.ValueLimitWithoutUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleIT {

    private TestHouse house;
    private Tenant verband;
    private Tenant kaiserslautern;
    private Tenant koblenz;

    @BeforeAll
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        kaiserslautern = house.member(verband, "kaiserslautern", "073120000000");
        koblenz = house.member(verband, "koblenz", "071110000000");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Outcome<GrantEntry, PersonRefusal> grant(Actor actor, Person person, Role role, @Nullable String limit) {
        return house.get(GrantRole.class)
                .grant(
                        actor,
                        new GrantRole.Command(
                                person.id(), role, Limits.upTo(limit == null ? null : Money.euro(limit)), null, null));
    }

    private Outcome<GrantEntry, PersonRefusal> withdraw(Actor actor, GrantEntry grant) {
        return house.get(WithdrawGrant.class).withdraw(actor, grant.id(), null);
    }

    private static void assertRefused(Outcome<?, PersonRefusal> outcome, PersonRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    private static Actor as(Tenant tenant, Person person) {
        return new Actor(tenant.id(), Actor.Kind.PERSON, person.id().value(), person.name(), List.of());
    }

    @Test
    void refusesASecondPersonWithTheSameEmail() {
        house.person(kaiserslautern, "Doppelt");

        assertRefused(
                house.get(CreatePerson.class)
                        .create(
                                TestHouse.job(kaiserslautern.id()),
                                new CreatePerson.Command("Anders", "Doppelt@kaiserslautern.example", Set.of())),
                new PersonExists("doppelt@kaiserslautern.example"));
    }

    @Test
    void refusesRolesOfTheAssociationInAMunicipality() {
        var person = house.person(kaiserslautern, "Rolle");

        assertRefused(
                grant(TestHouse.job(kaiserslautern.id()), person, Role.ASSOCIATION_ADMIN, null),
                new RoleNotForThisTenant(Role.ASSOCIATION_ADMIN));
    }

    @Test
    void knowsAuditorsOfMunicipalitiesBesideThatOfTheAssociation() {
        var staff = house.person(verband, "Aufsicht");
        var person = house.person(kaiserslautern, "Kontrolle");

        assertRefused(
                grant(TestHouse.job(verband.id()), staff, Role.MUNICIPAL_AUDITOR, null),
                new RoleNotForThisTenant(Role.MUNICIPAL_AUDITOR));
        assertRefused(
                grant(TestHouse.job(kaiserslautern.id()), person, Role.AUDITOR, null),
                new RoleNotForThisTenant(Role.AUDITOR));
        assertThat(grant(TestHouse.job(kaiserslautern.id()), person, Role.MUNICIPAL_AUDITOR, null)
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.MUNICIPAL_AUDITOR);
    }

    @Test
    void refusesAnApproverWithoutAValueLimitAndALimitWithoutUse() {
        var actor = TestHouse.job(kaiserslautern.id());
        var person = house.person(kaiserslautern, "Grenze");

        assertRefused(grant(actor, person, Role.APPROVER, null), new ApproverNeedsValueLimit());
        assertRefused(grant(actor, person, Role.READER, "1.00"), new ValueLimitWithoutUse(Role.READER));
        assertThat(grant(actor, person, Role.APPROVER, "100000.00")
                        .orElseThrow()
                        .limits()
                        .value())
                .isEqualTo(Money.euro("100000.00"));
        assertRefused(grant(actor, person, Role.APPROVER, "5.00"), new RoleAlreadyGranted(Role.APPROVER));
    }

    @Test
    void aRightMayBeForSomeCostCentresOnly() {
        var person = house.person(kaiserslautern, "Kostenstelle");
        var granted = grantFor(kaiserslautern, person, Role.ORDERER, "4711", " 0815 ", "4711", " ")
                .orElseThrow();

        assertThat(granted.limits().costCentres()).containsExactly("0815", "4711");
        assertThat(house.get(ReadPeople.class)
                        .find(TestHouse.job(kaiserslautern.id()), person.id())
                        .orElseThrow()
                        .grants())
                .containsExactly(granted);
    }

    @Test
    void refusesCostCentresWithoutUseOrInAnotherForm() {
        var person = house.person(koblenz, "Form");

        assertRefused(grantFor(koblenz, person, Role.READER, "4711"), new CostCentresWithoutUse(Role.READER));
        var form = new BookingDefaults(null, new AccountFormat("9999.99"));
        house.get(EditMasterData.class)
                .edit(
                        TestHouse.job(verband.id()),
                        koblenz.id(),
                        koblenz.revision(),
                        new MasterData(null, null, null, null, null, null, PaymentDetails.NONE, form))
                .orElseThrow();
        assertRefused(grantFor(koblenz, person, Role.ORDERER, "4711"), new CostCentreDoesNotFit("4711", "9999.99"));
        assertThat(grantFor(koblenz, person, Role.ORDERER, "4711.01")).isInstanceOf(Outcome.Done.class);
    }

    private Outcome<GrantEntry, PersonRefusal> grantFor(
            Tenant tenant, Person person, Role role, String... costCentres) {
        return house.get(GrantRole.class)
                .grant(
                        TestHouse.job(tenant.id()),
                        new GrantRole.Command(person.id(), role, new Limits(null, List.of(costCentres)), null, null));
    }

    @Test
    void nobodyGrantsToHimself() {
        var admin = house.person(kaiserslautern, "Selbst", Role.TENANT_ADMIN);

        assertRefused(
                grant(as(kaiserslautern, admin), admin, Role.APPROVER, "1000000.00"),
                new GrantToOneself(Role.APPROVER));
    }

    @Test
    void refusesAGrantForDaysThatHavePassed() {
        var person = house.person(kaiserslautern, "Gestern");
        var yesterday = LocalDate.parse("2026-11-21");

        assertRefused(
                house.get(GrantRole.class)
                        .grant(
                                TestHouse.job(kaiserslautern.id()),
                                new GrantRole.Command(person.id(), Role.READER, Limits.NONE, yesterday, null)),
                new GrantBeginsInThePast(yesterday));
    }

    @Test
    void aWithdrawnGrantEndsAtOnceAndStaysVisible() {
        var actor = TestHouse.job(kaiserslautern.id());
        var person = house.person(kaiserslautern, "Ende", Role.ORDERER);
        var grant = person.grants().getFirst();

        withdraw(actor, grant).orElseThrow();

        var after = house.get(ReadPeople.class).find(actor, person.id()).orElseThrow();
        assertThat(after.grantsOn(LocalDate.parse("2026-11-22"))).isEmpty();
        assertThat(after.grants())
                .singleElement()
                .satisfies(kept -> assertThat(kept.withdrawal()).isNotNull());
        assertRefused(withdraw(actor, grant), new GrantAlreadyWithdrawn());
    }

    @Test
    void theLastAdministratorStays() {
        var tenant = house.member(verband, "budenheim", "073390009009");
        var actor = TestHouse.job(tenant.id());
        var first = house.loggedIn(tenant, "Erste", Role.TENANT_ADMIN);

        assertRefused(withdraw(actor, first.grants().getFirst()), new LastAdministrator());
        house.loggedIn(tenant, "Zweite", Role.TENANT_ADMIN);
        assertThat(withdraw(actor, first.grants().getFirst())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void twoAdministratorsCannotWithdrawEachOtherAtTheSameTime() throws Exception {
        var tenant = house.member(verband, "speyer", "073180000000");
        var one = house.loggedIn(tenant, "Eins", Role.TENANT_ADMIN);
        var two = house.loggedIn(tenant, "Zwei", Role.TENANT_ADMIN);
        var start = new CountDownLatch(1);

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Outcome<GrantEntry, PersonRefusal>>> answers = List.of(
                    both.submit(() -> {
                        start.await();
                        return withdraw(as(tenant, one), two.grants().getFirst());
                    }),
                    both.submit(() -> {
                        start.await();
                        return withdraw(as(tenant, two), one.grants().getFirst());
                    }));
            start.countDown();

            int done = 0;
            for (var answer : answers) {
                done += answer.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    @Test
    void koblenzSeesNobodyOfKaiserslautern() {
        var person = house.person(kaiserslautern, "Fremd", Role.ORDERER);
        var fromKoblenz = TestHouse.job(koblenz.id());
        house.person(koblenz, "Eigene", Role.ORDERER);

        assertThat(house.get(ReadPeople.class).find(fromKoblenz, person.id())).isEmpty();
        assertThat(house.get(ReadPeople.class).page(fromKoblenz, house.clock().instant(), null, null, 100))
                .extracting(Person::email)
                .isNotEmpty()
                .allMatch(email -> email.endsWith("@koblenz.example"));
        assertRefused(grant(fromKoblenz, person, Role.READER, null), new PersonUnknown());
        assertRefused(withdraw(fromKoblenz, person.grants().getFirst()), new GrantUnknown());
    }
}
