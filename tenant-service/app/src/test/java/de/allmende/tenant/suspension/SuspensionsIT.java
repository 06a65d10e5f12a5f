package de.allmende.tenant.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.ReadTenants;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.suspension.SuspensionRefusal.AssociationIsNotSuspended;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionDayInThePast;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionExists;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionIsOver;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionNotRecorded;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionOfState;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionReleasedByRecorder;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionRests;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionUnknown;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On 22.11.2026 Koblenz has not paid for a long time. */
class SuspensionsIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");

    private TestHouse house;
    private Tenant verband;
    private Tenant koblenz;
    private Actor administrator;
    private Actor revision;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        koblenz = house.member(verband, "koblenz", "071110000000");
        administrator = as(house.person(verband, "Hoffmann", Role.ASSOCIATION_ADMIN), Role.ASSOCIATION_ADMIN);
        revision = as(house.person(verband, "Wolf", Role.AUDITOR), Role.AUDITOR);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Actor as(Person person, Role role) {
        return new Actor(
                verband.id(), Actor.Kind.PERSON, person.id().value(), person.name(), List.of(Grant.of(role.name())));
    }

    private Outcome<Suspension, SuspensionRefusal> record(Actor actor, Tenant tenant, LocalDate day) {
        return house.get(RecordSuspension.class)
                .record(
                        actor,
                        new RecordSuspension.Command(tenant.id(), Ground.ARREARS, "Drei Rechnungen sind offen.", day));
    }

    private Suspension recorded(LocalDate day) {
        return record(administrator, koblenz, day).orElseThrow();
    }

    private Outcome<Suspension, SuspensionRefusal> release(Actor actor, Suspension suspension) {
        return house.get(ReleaseSuspension.class).release(actor, suspension.id());
    }

    private Outcome<Suspension, SuspensionRefusal> lift(Actor actor, Suspension suspension) {
        return house.get(LiftSuspension.class).lift(actor, suspension.id(), "Alles ist bezahlt");
    }

    private TenantState state() {
        return house.get(ReadTenants.class)
                .find(administrator, koblenz.id())
                .orElseThrow()
                .state();
    }

    private List<Suspension> seenBy(TenantId who) {
        return house.get(ReadSuspensions.class)
                .of(TestHouse.job(who), koblenz.id())
                .orElse(List.of());
    }

    private void passes(LocalDate day) {
        house.clock().advanceTo(day.toString());
        house.get(TakeSuspensionsIntoEffect.class).takeDue();
    }

    private static void assertRefused(Outcome<?, ?> outcome, SuspensionRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void isInForceOnceASecondPersonHasReleasedIt() {
        var recorded = recorded(TODAY);
        assertThat(state()).isEqualTo(TenantState.ACTIVE);
        assertThat(seenBy(koblenz.id())).isEmpty();

        var effective = release(revision, recorded).orElseThrow();

        assertThat(effective.state()).isEqualTo(SuspensionState.EFFECTIVE);
        assertThat(state()).isEqualTo(TenantState.SUSPENDED);
        assertThat(seenBy(koblenz.id())).containsExactly(effective);
        assertThat(house.told(koblenz.id()).getState())
                .isEqualTo(de.allmende.tenant.v1.TenantState.TENANT_STATE_SUSPENDED);
    }

    @Test
    void letsServicesRestForArrearsAndForNothingElse() {
        assertThat(house.told(koblenz.id()).getServicesRest()).isFalse();
        var effective = release(revision, recorded(TODAY)).orElseThrow();
        assertThat(house.told(koblenz.id()).getServicesRest()).isTrue();
        lift(administrator, effective).orElseThrow();
        assertThat(house.told(koblenz.id()).getServicesRest()).isFalse();

        var mainz = house.member(verband, "mainz", "073150000000");
        house.suspend(verband, mainz, Ground.LEGAL);
        assertThat(house.told(mainz.id()).getServicesRest()).isFalse();
        var trier = house.member(verband, "trier", "072110000000");
        house.suspend(verband, trier, Ground.SECURITY);
        assertThat(house.told(trier.id()).getServicesRest()).isFalse();
    }

    @Test
    void waitsForItsDay() {
        var released = release(revision, recorded(DECEMBER)).orElseThrow();
        assertThat(released.state()).isEqualTo(SuspensionState.RELEASED);

        passes(DECEMBER.minusDays(1));
        assertThat(state()).isEqualTo(TenantState.ACTIVE);
        passes(DECEMBER);
        assertThat(state()).isEqualTo(TenantState.SUSPENDED);
        passes(DECEMBER.plusDays(1));
        assertThat(seenBy(verband.id())).hasSize(1);
    }

    @Test
    void isReleasedByNobodyWhoHasRecordedIt() {
        var recorded = recorded(TODAY);
        assertRefused(release(administrator, recorded), new SuspensionReleasedByRecorder());
        var deputy = new Actor(
                verband.id(),
                Actor.Kind.PERSON,
                house.person(verband, "Vertretung").id().value(),
                "Vertretung",
                List.of(new Grant(
                        Role.ASSOCIATION_ADMIN.name(),
                        null,
                        Set.of(),
                        new Principal(administrator.subject(), administrator.ownName()))));
        assertRefused(release(deputy, recorded), new SuspensionReleasedByRecorder());
        release(revision, recorded).orElseThrow();
        assertRefused(release(revision, recorded), new SuspensionNotRecorded());
    }

    @Test
    void isLiftedAndThenAllIsAsBefore() {
        var effective = release(revision, recorded(TODAY)).orElseThrow();

        var lifted = lift(administrator, effective).orElseThrow();

        assertThat(lifted.state()).isEqualTo(SuspensionState.LIFTED);
        assertThat(state()).isEqualTo(TenantState.ACTIVE);
        assertThat(house.told(koblenz.id()).getState())
                .isEqualTo(de.allmende.tenant.v1.TenantState.TENANT_STATE_ACTIVE);
        assertRefused(lift(administrator, effective), new SuspensionIsOver());
        recorded(TODAY);
    }

    @Test
    void isDiscardedBeforeItsDay() {
        var released = release(revision, recorded(DECEMBER)).orElseThrow();
        assertThat(lift(administrator, released).orElseThrow().state()).isEqualTo(SuspensionState.DISCARDED);

        passes(DECEMBER);
        assertThat(state()).isEqualTo(TenantState.ACTIVE);
    }

    @Test
    void restsWhileTheTenantLeaves() {
        var effective = release(revision, recorded(TODAY)).orElseThrow();
        house.database().transactions().change(TestHouse.job(verband.id()), () -> {
            house.get(Tenants.class).changeState(koblenz.id(), TenantState.LEAVING);
            return true;
        });
        assertRefused(lift(administrator, effective), new SuspensionRests(TenantState.LEAVING));
    }

    @Test
    void saysWhyNobodyIsSuspended() {
        assertRefused(record(administrator, verband, TODAY), new AssociationIsNotSuspended());
        assertRefused(
                record(administrator, koblenz, TODAY.minusDays(1)),
                new SuspensionDayInThePast(TODAY.minusDays(1), TODAY));
        recorded(DECEMBER);
        assertRefused(record(administrator, koblenz, TODAY), new SuspensionExists(DECEMBER));

        var mainz = house.member(verband, "mainz", "073150000000");
        house.suspend(verband, mainz, Ground.SECURITY);
        assertRefused(record(administrator, mainz, TODAY), new SuspensionOfState(TenantState.SUSPENDED));
    }

    @Test
    void isDecidedByItsAssociationOnly() {
        var recorded = recorded(TODAY);
        var other = TestHouse.job(house.association("anderer").id());
        var itself = TestHouse.job(koblenz.id());

        for (var stranger : List.of(other, itself)) {
            assertRefused(record(stranger, koblenz, TODAY), new SuspensionUnknown());
            assertRefused(release(stranger, recorded), new SuspensionUnknown());
            assertRefused(lift(stranger, recorded), new SuspensionUnknown());
        }
        assertThat(house.get(ReadSuspensions.class).of(other, koblenz.id())).isEmpty();
        assertThat(seenBy(verband.id())).containsExactly(recorded);
    }
}
