package de.allmende.tenant.merger;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.SchemaGuard;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.affiliation.AffiliateTenant;
import de.allmende.tenant.affiliation.ReadAffiliations;
import de.allmende.tenant.member.ChangeTenant;
import de.allmende.tenant.member.InhabitantFigure;
import de.allmende.tenant.member.KeepMembers;
import de.allmende.tenant.member.ReadTenants;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.merger.MergerRefusal.MergerDayNotPossible;
import de.allmende.tenant.merger.MergerRefusal.MergerExists;
import de.allmende.tenant.merger.MergerRefusal.MergerIsFinal;
import de.allmende.tenant.merger.MergerRefusal.MergerNotRecorded;
import de.allmende.tenant.merger.MergerRefusal.MergerOfTheseKinds;
import de.allmende.tenant.merger.MergerRefusal.MergerPartyNotActive;
import de.allmende.tenant.merger.MergerRefusal.MergerReleasedByRecorder;
import de.allmende.tenant.merger.MergerRefusal.MergerUnknown;
import de.allmende.tenant.merger.MergerRefusal.MergerWithItself;
import de.allmende.tenant.merger.MergerRefusal.MergersCircular;
import de.allmende.tenant.merger.MergerRefusal.PredecessorReceivesLater;
import de.allmende.tenant.merger.MergerRefusal.SuccessorMergesEarlier;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.suspension.Ground;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On 22.11.2026 the association prepares that Budenheim is merged into Mainz on 1.1.2027. */
class MergersIT {

    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");
    private static final LocalDate FEBRUARY = LocalDate.parse("2027-02-01");

    private TestHouse house;
    private Tenant verband;
    private Tenant mainz;
    private Tenant budenheim;
    private Tenant koblenz;
    private Actor administrator;
    private Actor revision;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        mainz = house.member(verband, "mainz", "073150000000");
        budenheim = house.member(verband, "budenheim", "073390009009");
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

    private Outcome<Merger, MergerRefusal> record(Tenant predecessor, Tenant successor, LocalDate day) {
        return record(administrator, predecessor, successor, day);
    }

    private Outcome<Merger, MergerRefusal> record(Actor actor, Tenant predecessor, Tenant successor, LocalDate day) {
        return house.get(RecordMerger.class)
                .record(
                        actor,
                        new RecordMerger.Command(
                                predecessor.id(),
                                successor.id(),
                                day,
                                "Landesgesetz über die Eingliederung",
                                "Beschluss 17/2026"));
    }

    private Outcome<Merger, MergerRefusal> release(Actor actor, Merger merger) {
        return house.get(ReleaseMerger.class).release(actor, merger.id());
    }

    private Merger released(Tenant predecessor, Tenant successor, LocalDate day) {
        return release(revision, record(predecessor, successor, day).orElseThrow())
                .orElseThrow();
    }

    private Outcome<Merger, MergerRefusal> discard(Merger merger) {
        return house.get(DiscardMerger.class).discard(administrator, merger.id(), "Der Rat hat anders entschieden");
    }

    private void passes(String day) {
        house.clock().advanceTo(day);
        house.get(TakeMergersIntoEffect.class).takeDue();
        house.get(KeepMembers.class).keepDue();
    }

    private Tenant now(Tenant tenant) {
        return house.get(ReadTenants.class)
                .find(TestHouse.job(verband.id()), tenant.id())
                .orElseThrow();
    }

    private List<Merger> seenBy(TenantId who, Tenant tenant) {
        return house.get(ReadMergers.class).of(TestHouse.job(who), tenant.id()).orElse(List.of());
    }

    private static void assertRefused(Outcome<?, ?> outcome, MergerRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void nothingHappensBeforeTheSecondPersonAndTheDay() {
        var merger = record(budenheim, mainz, NEW_YEAR).orElseThrow();
        assertThat(house.told(budenheim.id()).hasSuccession()).isFalse();

        release(revision, merger).orElseThrow();

        assertThat(now(budenheim).state()).isEqualTo(TenantState.ACTIVE);
        var told = house.told(budenheim.id()).getSuccession();
        assertThat(told.getSuccessorId()).isEqualTo(mainz.id().value().toString());
        assertThat(told.getFrom()).isEqualTo("2027-01-01");
        passes("2026-12-31");
        assertThat(now(budenheim).state()).isEqualTo(TenantState.ACTIVE);
        assertThat(now(budenheim).membershipOn(LocalDate.parse("2026-12-31"))).isPresent();
    }

    @Test
    void onItsDayTheSuccessorTakesOverAndThePredecessorStaysToRead() {
        var before = now(mainz).inhabitants().getFirst();
        released(budenheim, mainz, NEW_YEAR);

        passes("2027-01-01");
        passes("2027-01-02");

        var gone = now(budenheim);
        assertThat(gone.state()).isEqualTo(TenantState.LEAVING);
        assertThat(gone.state().letsIn()).isTrue();
        assertThat(gone.membershipOn(NEW_YEAR.minusDays(1))).isPresent();
        assertThat(gone.membershipOn(NEW_YEAR)).isEmpty();
        assertThat(house.told(budenheim.id()).getMemberships(0).getUntil()).isEqualTo("2027-01-01");
        var merger = seenBy(mainz.id(), mainz).getFirst();
        assertThat(merger.state()).isEqualTo(MergerState.EFFECTIVE);
        assertThat(merger.formerKeys().ars()).isEqualTo("073390009009");
        assertThat(seenBy(budenheim.id(), budenheim)).containsExactly(merger);
        assertThat(seenBy(koblenz.id(), mainz)).isEmpty();

        var grown = now(mainz);
        var sum = before.count() + gone.inhabitants().getFirst().count();
        assertThat(grown.inhabitantsOn(NEW_YEAR).orElseThrow().count()).isEqualTo(sum);
        assertThat(grown.inhabitantsOn(NEW_YEAR.minusDays(1))).contains(before);
        var figure = house.told(mainz.id()).getInhabitants(0);
        assertThat(figure.getCount()).isEqualTo(sum);
        assertThat(figure.getCountsFrom()).isEqualTo("2027-01-01");
        assertThat(SchemaGuard.findings(house.database().app(), "tenant")).isEmpty();
    }

    @Test
    void losesNobodyWhenOnlyTheSuccessorHasALaterFigure() {
        var counted = LocalDate.parse("2025-12-31");
        house.get(ChangeTenant.class)
                .addFigure(TestHouse.job(verband.id()), mainz.id(), new InhabitantFigure(counted, 113_000, "Amt"))
                .orElseThrow();
        released(budenheim, mainz, NEW_YEAR);

        passes("2027-01-01");

        var figure = now(mainz).inhabitantsOn(NEW_YEAR).orElseThrow();
        assertThat(figure.keyDate()).isEqualTo(counted);
        assertThat(figure.count())
                .isEqualTo(113_000 + now(budenheim).inhabitants().getFirst().count());
    }

    @Test
    void severalTownsAreMergedIntoOneOnTheSameDay() {
        released(budenheim, mainz, NEW_YEAR);
        released(koblenz, mainz, NEW_YEAR);
        var sum = Stream.of(mainz, budenheim, koblenz)
                .mapToInt(tenant -> tenant.inhabitants().getFirst().count())
                .sum();

        passes("2027-01-05");

        assertThat(now(mainz).inhabitantsOn(NEW_YEAR).orElseThrow().count()).isEqualTo(sum);
    }

    @Test
    void whoeverBelongedToThePredecessorBelongsToTheSuccessor() {
        var verbandsgemeinde = house.member(verband, "landstuhl", "073355011000");
        var other = house.member(verband, "woellstein", "073315005000");
        house.get(AffiliateTenant.class)
                .affiliate(
                        administrator,
                        new AffiliateTenant.Command(
                                koblenz.id(), verbandsgemeinde.id(), LocalDate.parse("2026-01-01"), null, true))
                .orElseThrow();
        released(verbandsgemeinde, other, NEW_YEAR);

        passes("2027-01-01");

        var parents = house.get(ReadAffiliations.class)
                .of(TestHouse.job(verband.id()), koblenz.id())
                .orElseThrow();
        assertThat(parents.get(0).parent().id()).isEqualTo(other.id());
        assertThat(parents.get(0).period().from()).isEqualTo(NEW_YEAR);
        assertThat(parents.get(0).actsFor()).isTrue();
        assertThat(parents.get(1).period().until()).isEqualTo(NEW_YEAR);
    }

    @Test
    void refusesToReleaseAlone() {
        var merger = record(budenheim, mainz, NEW_YEAR).orElseThrow();

        assertRefused(release(administrator, merger), new MergerReleasedByRecorder());
        var deputy = new Actor(
                verband.id(),
                Actor.Kind.PERSON,
                revision.subject(),
                "Wolf",
                List.of(new Grant(
                        Role.ASSOCIATION_ADMIN.name(),
                        null,
                        Set.of(),
                        new Principal(administrator.subject(), "Hoffmann"))));
        assertRefused(release(deputy, merger), new MergerReleasedByRecorder());
        assertRefused(release(TestHouse.job(mainz.id()), merger), new MergerUnknown());
    }

    @Test
    void refusesToReleaseWhatDoesNotWaitOrIsTooLate() {
        var merger = released(budenheim, mainz, NEW_YEAR);
        assertRefused(release(revision, merger), new MergerNotRecorded());

        var late = record(koblenz, mainz, NEW_YEAR).orElseThrow();
        house.suspend(verband, koblenz, Ground.LEGAL);
        assertRefused(release(revision, late), new MergerPartyNotActive("Koblenz, Stadt", TenantState.SUSPENDED));
        house.clock().advanceTo("2027-01-01");
        assertRefused(release(revision, late), new MergerDayNotPossible(NEW_YEAR, FEBRUARY));
    }

    @Test
    void isDiscardedBeforeItsDayOnly() {
        var merger = released(budenheim, mainz, NEW_YEAR);

        var discarded = discard(merger).orElseThrow();

        assertThat(discarded.state()).isEqualTo(MergerState.DISCARDED);
        assertThat(house.told(budenheim.id()).hasSuccession()).isFalse();
        assertThat(now(budenheim).membershipOn(NEW_YEAR)).isPresent();
        assertRefused(discard(merger), new MergerIsFinal());
        var again = released(budenheim, mainz, NEW_YEAR);
        house.clock().advanceTo("2027-01-01");
        assertRefused(discard(again), new MergerIsFinal());
    }

    @Test
    void refusesADayThatIsPastOrWithinAMonth() {
        assertRefused(
                record(budenheim, mainz, LocalDate.parse("2026-11-01")),
                new MergerDayNotPossible(LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-01")));
        assertRefused(
                record(budenheim, mainz, LocalDate.parse("2027-01-15")),
                new MergerDayNotPossible(LocalDate.parse("2027-01-15"), LocalDate.parse("2026-12-01")));
    }

    @Test
    void refusesWhoCannotMerge() {
        assertRefused(record(mainz, mainz, NEW_YEAR), new MergerWithItself());
        assertRefused(
                record(mainz, verband, NEW_YEAR),
                new MergerOfTheseKinds(TenantKind.MUNICIPALITY, TenantKind.ASSOCIATION));
        house.suspend(verband, mainz, Ground.LEGAL);
        assertRefused(
                record(budenheim, mainz, NEW_YEAR), new MergerPartyNotActive("Mainz, Stadt", TenantState.SUSPENDED));
        var others = house.association("andere");
        var stranger = house.member(others, "speyer", "073180000000");
        assertRefused(record(budenheim, stranger, NEW_YEAR), new MergerUnknown());
        assertRefused(record(TestHouse.job(budenheim.id()), budenheim, koblenz, NEW_YEAR), new MergerUnknown());
    }

    @Test
    void refusesASecondSuccessorAndCircles() {
        record(budenheim, mainz, NEW_YEAR).orElseThrow();

        assertRefused(record(budenheim, koblenz, FEBRUARY), new MergerExists("Mainz, Stadt", NEW_YEAR));
        assertRefused(record(mainz, budenheim, FEBRUARY), new MergersCircular("Budenheim → Mainz, Stadt"));
        record(mainz, koblenz, FEBRUARY).orElseThrow();
        assertRefused(
                record(koblenz, budenheim, FEBRUARY), new MergersCircular("Budenheim → Mainz, Stadt → Koblenz, Stadt"));
    }

    @Test
    void refusesASuccessorThatIsGoneOnThatDay() {
        record(mainz, koblenz, NEW_YEAR).orElseThrow();

        assertRefused(
                record(budenheim, mainz, FEBRUARY),
                new SuccessorMergesEarlier("Mainz, Stadt", "Koblenz, Stadt", NEW_YEAR));
        assertRefused(
                record(budenheim, mainz, NEW_YEAR),
                new SuccessorMergesEarlier("Mainz, Stadt", "Koblenz, Stadt", NEW_YEAR));
    }

    @Test
    void refusesAPredecessorIntoWhichOthersMergeLater() {
        record(budenheim, mainz, FEBRUARY).orElseThrow();

        assertRefused(record(mainz, koblenz, FEBRUARY), new PredecessorReceivesLater("Budenheim", FEBRUARY));
        assertThat(record(mainz, koblenz, FEBRUARY.plusMonths(1))).isInstanceOf(Outcome.Done.class);
    }
}
