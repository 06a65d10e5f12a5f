package de.allmende.tenant.member;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.test.SchemaGuard;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.member.TenantRefusal.AnotherMembershipFollows;
import de.allmende.tenant.member.TenantRefusal.ExitDecides;
import de.allmende.tenant.member.TenantRefusal.LeavingDateDiffers;
import de.allmende.tenant.member.TenantRefusal.MembershipEndsAnyway;
import de.allmende.tenant.member.TenantRefusal.MembershipHasEnded;
import de.allmende.tenant.member.TenantRefusal.MembershipStillRuns;
import de.allmende.tenant.member.TenantRefusal.NoticeAlreadyGiven;
import de.allmende.tenant.member.TenantRefusal.NoticeAlreadyWithdrawn;
import de.allmende.tenant.member.TenantRefusal.NoticeOutOfTime;
import de.allmende.tenant.member.TenantRefusal.NoticeRuleMissing;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;
import de.allmende.tenant.member.TenantRefusal.VotesAreForMembers;
import de.allmende.tenant.suspension.Ground;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memberships are left with notice: on 22.11.2026, with 18 months to the end of the year. */
class LeavingIT {

    private static final LocalDate RECEIVED = LocalDate.parse("2026-06-30");
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-12-31");
    private static final LocalDate DAY_AFTER = LocalDate.parse("2028-01-01");
    static final MembershipTerms TERMS = new MembershipTerms(
            3,
            LocalDate.parse("2025-09-01"),
            "Beschluss 17/2025",
            "ADD 42-17",
            LocalDate.parse("2025-12-01"),
            "Staatsanzeiger 45/2025",
            new NoticeRule(18, NoticeTerm.YEAR_END, null, "§ 12 Verbandsordnung"));

    private TestHouse house;
    private Tenant verband;
    private Tenant koblenz;
    private MembershipId membership;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        koblenz = house.member(verband, "koblenz", "071110000000");
        membership = koblenz.memberships().getFirst().id();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Outcome<Tenant, TenantRefusal> record(MembershipTerms terms) {
        return house.get(RecordMembershipTerms.class)
                .record(TestHouse.job(verband.id()), koblenz.id(), membership, terms);
    }

    private Outcome<Tenant, TenantRefusal> give(LocalDate receivedOn, LocalDate lastDay) {
        return house.get(GiveNotice.class)
                .give(
                        TestHouse.job(verband.id()),
                        koblenz.id(),
                        membership,
                        new GiveNotice.Command(receivedOn, "Oberbürgermeister", "10-1/26", lastDay));
    }

    private Tenant leaving() {
        record(TERMS).orElseThrow();
        return give(RECEIVED, LAST_DAY).orElseThrow();
    }

    private Outcome<Tenant, TenantRefusal> takeBack(Tenant tenant) {
        var notice = tenant.membership(membership).orElseThrow().notices().getFirst();
        return house.get(TakeBackNotice.class)
                .takeBack(TestHouse.job(verband.id()), koblenz.id(), membership, notice.id(), "Beschluss aufgehoben");
    }

    private Outcome<Tenant, TenantRefusal> agree(LocalDate from) {
        return house.get(ChangeTenant.class)
                .addMembership(
                        TestHouse.job(verband.id()),
                        koblenz.id(),
                        Membership.agreed(LegalBasis.ZWECKVEREINBARUNG, new DatePeriod(from, null), null));
    }

    private Tenant on(String day) {
        house.clock().advanceTo(day);
        house.get(KeepMembers.class).keepDue();
        return found();
    }

    private Tenant found() {
        return house.get(ReadTenants.class)
                .find(TestHouse.job(koblenz.id()), koblenz.id())
                .orElseThrow();
    }

    private static void assertRefused(Outcome<?, ?> outcome, TenantRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void theLatestStatementCounts() {
        record(TERMS).orElseThrow();
        var later = new MembershipTerms(
                4,
                null,
                null,
                null,
                null,
                null,
                new NoticeRule(6, NoticeTerm.FIXED_DAY, java.time.MonthDay.of(7, 31), null));
        record(later).orElseThrow();

        assertThat(found().membership(membership).orElseThrow().terms()).isEqualTo(later);
    }

    @Test
    void theTrailTellsOnlyWhatDiffers() {
        record(TERMS).orElseThrow();
        record(new MembershipTerms(
                        4,
                        TERMS.decidedOn(),
                        TERMS.decisionReference(),
                        TERMS.approvalReference(),
                        TERMS.publishedOn(),
                        TERMS.publicationReference(),
                        TERMS.noticeRule()))
                .orElseThrow();

        assertThat(changesOfTheLatestStatement()).contains("Stimmen").doesNotContain("Genehmigung");

        record(found().membership(membership).orElseThrow().terms()).orElseThrow();
        assertThat(changesOfTheLatestStatement()).contains("Stimmen").contains("Genehmigung");
    }

    private String changesOfTheLatestStatement() {
        return house.database()
                .transactions()
                .read(
                        TestHouse.job(verband.id()),
                        () -> house.database()
                                .context()
                                .fetchSingle(
                                        "select content from tenant.audit_entry where act = 'MEMBERSHIP_TERMS_RECORDED' order by id desc limit 1")
                                .get(0, String.class));
    }

    @Test
    void votesAreForMembers() {
        leaving();
        var agreed = agree(DAY_AFTER).orElseThrow().memberships().getFirst().id();

        assertRefused(
                house.get(RecordMembershipTerms.class).record(TestHouse.job(verband.id()), koblenz.id(), agreed, TERMS),
                new VotesAreForMembers(LegalBasis.ZWECKVEREINBARUNG));
    }

    @Test
    void endsTheMembershipAndTellsTheOthersAtOnce() {
        var leaving = leaving();

        assertThat(leaving.state()).isEqualTo(TenantState.LEAVING);
        assertThat(leaving.memberships().getFirst().period().until()).isEqualTo(DAY_AFTER);
        assertThat(leaving.membershipOn(LAST_DAY)).isPresent();
        assertThat(leaving.membershipOn(DAY_AFTER)).isEmpty();
        assertThat(house.told(koblenz.id()).getMembershipsList())
                .singleElement()
                .satisfies(told -> assertThat(told.getUntil()).isEqualTo("2028-01-01"));
    }

    @Test
    void isNotClosedByTheCalendarNorByAnybodyAlone() {
        leaving();

        assertThat(on("2027-12-31").state()).isEqualTo(TenantState.LEAVING);
        assertThat(on("2028-01-01").state()).isEqualTo(TenantState.LEAVING);
        assertRefused(
                house.get(ChangeTenant.class)
                        .moveTo(TestHouse.job(verband.id()), koblenz.id(), TenantState.CLOSED, null),
                new ExitDecides());
        assertThat(found().state()).isEqualTo(TenantState.LEAVING);
    }

    @Test
    void staysWhenTheDeclarationIsTakenBackInTime() {
        var stays = takeBack(leaving()).orElseThrow();

        assertThat(stays.state()).isEqualTo(TenantState.ACTIVE);
        assertThat(stays.memberships().getFirst().period().until()).isNull();
        assertThat(stays.memberships().getFirst().notices())
                .singleElement()
                .extracting(MembershipNotice::withdrawal)
                .extracting(withdrawal -> withdrawal == null ? null : withdrawal.reason())
                .isEqualTo("Beschluss aufgehoben");
        assertThat(on("2028-01-01").state()).isEqualTo(TenantState.ACTIVE);
        assertRefused(takeBack(stays), new NoticeAlreadyWithdrawn());
        assertThat(give(RECEIVED, LAST_DAY).orElseThrow().state()).isEqualTo(TenantState.LEAVING);
    }

    @Test
    void returnsToBeingSuspendedWhenItWas() {
        record(TERMS).orElseThrow();
        house.suspend(verband, koblenz, Ground.LEGAL);

        assertThat(takeBack(give(RECEIVED, LAST_DAY).orElseThrow())
                        .orElseThrow()
                        .state())
                .isEqualTo(TenantState.SUSPENDED);
    }

    @Test
    void cannotBeTakenBackOnceItHasTakenEffect() {
        var leaving = leaving();
        house.clock().advanceTo(DAY_AFTER.toString());

        assertRefused(takeBack(leaving), new MembershipHasEnded());
    }

    @Test
    void goesOnUnderAnotherLegalBasisWithoutAGap() {
        leaving();

        var goesOn = agree(DAY_AFTER).orElseThrow();

        assertThat(goesOn.state()).isEqualTo(TenantState.ACTIVE);
        assertRefused(takeBack(goesOn), new AnotherMembershipFollows(DAY_AFTER));
        assertThat(on("2028-01-01").state()).isEqualTo(TenantState.ACTIVE);
    }

    @Test
    void waitsForAnAgreementThatBeginsLater() {
        leaving();
        agree(LocalDate.parse("2028-03-01")).orElseThrow();

        assertThat(on("2028-02-29").state()).isEqualTo(TenantState.LEAVING);
        assertThat(on("2028-03-01").state()).isEqualTo(TenantState.ACTIVE);
    }

    @Test
    void leavesInTheEndWhenTheLaterAgreementIsLeftToo() {
        leaving();
        membership = agree(LocalDate.parse("2028-03-01"))
                .orElseThrow()
                .memberships()
                .getFirst()
                .id();
        record(new MembershipTerms(
                        null, null, null, null, null, null, new NoticeRule(1, NoticeTerm.MONTH_END, null, null)))
                .orElseThrow();
        house.clock().advanceTo("2028-03-10");
        give(LocalDate.parse("2028-03-10"), LocalDate.parse("2028-04-30")).orElseThrow();

        assertThat(on("2028-03-11").state()).isEqualTo(TenantState.LEAVING);
        assertThat(on("2028-04-30").state()).isEqualTo(TenantState.LEAVING);
        assertThat(on("2028-05-01").state()).isEqualTo(TenantState.LEAVING);
        assertThat(found().membershipsEndOn()).contains(LocalDate.parse("2028-05-01"));
    }

    @Test
    void doesNotLeaveWhenTheNextAgreementIsThereAlready() {
        record(TERMS).orElseThrow();
        takeBack(give(RECEIVED, LAST_DAY).orElseThrow()).orElseThrow();
        give(RECEIVED, LAST_DAY).orElseThrow();
        agree(DAY_AFTER).orElseThrow();

        assertThat(found().state()).isEqualTo(TenantState.ACTIVE);
        assertThat(found().memberships()).hasSize(2);
    }

    @Test
    void refusesWithoutANoticeRule() {
        assertRefused(give(RECEIVED, LAST_DAY), new NoticeRuleMissing());
    }

    @Test
    void refusesAnotherDayThanTheOneThatWasConfirmed() {
        record(TERMS).orElseThrow();

        assertRefused(
                give(LocalDate.parse("2026-07-01"), LAST_DAY),
                new LeavingDateDiffers(LAST_DAY, LocalDate.parse("2028-12-31")));
    }

    @Test
    void refusesASecondDeclaration() {
        leaving();

        assertRefused(give(RECEIVED, LAST_DAY), new NoticeAlreadyGiven(LAST_DAY));
    }

    @Test
    void refusesADeclarationFromTheFutureOrFromBefore() {
        record(TERMS).orElseThrow();
        var from = LocalDate.parse("2026-01-01");
        var today = LocalDate.parse("2026-11-22");

        for (var received : new LocalDate[] {today.plusDays(1), from.minusDays(1)}) {
            assertRefused(give(received, LAST_DAY), new NoticeOutOfTime(received, from, today));
        }
    }

    @Test
    void refusesADeclarationThatWouldTakeEffectAfterTheAgreedEnd() {
        leaving();
        var agreed = house.get(ChangeTenant.class)
                .addMembership(
                        TestHouse.job(verband.id()),
                        koblenz.id(),
                        Membership.agreed(
                                LegalBasis.ZWECKVEREINBARUNG,
                                new DatePeriod(DAY_AFTER, LocalDate.parse("2029-01-01")),
                                null))
                .orElseThrow();
        membership = agreed.memberships().getFirst().id();
        record(new MembershipTerms(null, null, null, null, null, null, TERMS.noticeRule()))
                .orElseThrow();
        house.clock().advanceTo("2028-07-01");

        assertRefused(
                give(LocalDate.parse("2028-07-01"), LocalDate.parse("2030-12-31")),
                new MembershipEndsAnyway(LocalDate.parse("2028-12-31"), LocalDate.parse("2030-12-31")));
    }

    @Test
    void cannotBeginOrEndLeavingByHandWhileTheMembershipRuns() {
        var change = house.get(ChangeTenant.class);
        var actor = TestHouse.job(verband.id());
        assertRefused(change.moveTo(actor, koblenz.id(), TenantState.LEAVING, null), new MembershipStillRuns());
        leaving();

        assertRefused(change.moveTo(actor, koblenz.id(), TenantState.CLOSED, null), new MembershipStillRuns());
    }

    @Test
    void aTenantDoesNotRecordItsOwnLeaving() {
        record(TERMS).orElseThrow();

        assertRefused(
                house.get(GiveNotice.class)
                        .give(
                                TestHouse.job(koblenz.id()),
                                koblenz.id(),
                                membership,
                                new GiveNotice.Command(RECEIVED, "Jemand", null, LAST_DAY)),
                new TenantUnknown());
        assertRefused(
                house.get(RecordMembershipTerms.class)
                        .record(TestHouse.job(koblenz.id()), koblenz.id(), membership, TERMS),
                new TenantUnknown());
    }

    @Test
    void anotherAssociationNeitherSeesNorChangesIt() {
        leaving();
        var other = house.association("anderer-verband");

        assertRefused(
                house.get(GiveNotice.class).preview(TestHouse.job(other.id()), koblenz.id(), membership, RECEIVED),
                new TenantUnknown());
        assertThat(SchemaGuard.findings(house.database().app(), "tenant")).isEmpty();
    }
}
