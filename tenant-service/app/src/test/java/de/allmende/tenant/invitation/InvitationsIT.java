package de.allmende.tenant.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.actor.TenantActorDirectory;
import de.allmende.tenant.invitation.AcceptInvitation.Accepted;
import de.allmende.tenant.invitation.InvitationRefusal.ExistingLoginNeeded;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationExists;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationIsOver;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationNotValid;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationUnknown;
import de.allmende.tenant.invitation.InvitationRefusal.LoginInUse;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.onboarding.AdmitPerson;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.person.CreatePerson;
import de.allmende.tenant.person.GrantState;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.Newcomer;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonRefusal.ApproverNeedsValueLimit;
import de.allmende.tenant.person.PersonRefusal.LastAdministrator;
import de.allmende.tenant.person.PersonRefusal.PersonExists;
import de.allmende.tenant.person.ReadConfirmationRequests;
import de.allmende.tenant.person.ReadPeople;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.person.WithdrawGrant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationsIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private TestHouse house;
    private Tenant verband;
    private Tenant mainz;
    private Tenant trier;
    private Person anna;
    private Actor administrator;

    @BeforeAll
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        mainz = house.member(verband, "mainz", "073150000000");
        trier = house.member(verband, "trier", "072110000000");
        for (var tenant : List.of(verband, mainz, trier)) {
            house.get(OpenOrganization.class).open(verband.id(), tenant.id());
        }
        anna = house.loggedIn(mainz, "Anna", Role.TENANT_ADMIN);
        administrator = as(mainz, anna);
    }

    @BeforeEach
    void today() {
        house.clock().advanceTo("2026-11-22");
        house.identities().comeBack();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static Actor as(Tenant tenant, Person person) {
        return new Actor(
                tenant.id(),
                Actor.Kind.PERSON,
                person.id().value(),
                person.name(),
                List.of(Grant.of(Role.TENANT_ADMIN.name())));
    }

    private static Newcomer newcomer(String name, Role... roles) {
        return new Newcomer(
                name,
                name + "@Mainz.example",
                Stream.of(roles)
                        .map(role -> new Newcomer.Right(role, Limits.NONE))
                        .toList());
    }

    private Outcome<Issued, Refusal> invited(Newcomer newcomer) {
        return house.get(InvitePerson.class).invite(administrator, newcomer);
    }

    private Outcome<Accepted, InvitationRefusal> accepted(LinkSecret secret) {
        return accepted(secret, null);
    }

    private Outcome<Accepted, InvitationRefusal> accepted(LinkSecret secret, @Nullable Actor caller) {
        return house.get(AcceptInvitation.class).accept(secret, caller);
    }

    private Outcome<Issued, InvitationRefusal> renewed(Issued issued) {
        return house.get(RenewInvitation.class)
                .renew(administrator, issued.invitation().id());
    }

    private Outcome<Invitation, InvitationRefusal> withdrawn(Issued issued) {
        return house.get(WithdrawInvitation.class)
                .withdraw(administrator, issued.invitation().id());
    }

    private InvitationState state(Issued issued) {
        return house.get(ReadInvitations.class).all(administrator).stream()
                .filter(each -> each.id().equals(issued.invitation().id()))
                .findFirst()
                .orElseThrow()
                .stateAt(house.get(BusinessTime.class).now());
    }

    private Person person(Issued issued) {
        return house.get(ReadPeople.class)
                .find(administrator, issued.invitation().person().id())
                .orElseThrow();
    }

    private Optional<Actor> resolved(String email, String organization) {
        return house.get(TenantActorDirectory.class)
                .resolve(Bearer.of("sub-" + email, organization, "allmende-portal", Set.of()));
    }

    private static void assertRefused(Outcome<?, ?> outcome, Refusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void comesInByTheLinkAndHasTheRightsOfTheInvitation() {
        var issued = invited(newcomer("Berta", Role.ORDERER)).orElseThrow();
        assertThat(state(issued)).isEqualTo(InvitationState.OPEN);
        assertThat(resolved("berta@mainz.example", "org-mainz")).isEmpty();
        assertThat(house.get(OpenLink.class)
                        .open(issued.secret())
                        .orElseThrow()
                        .tenant()
                        .id())
                .isEqualTo(mainz.id());

        assertThat(accepted(issued.secret()).orElseThrow()).isInstanceOf(Accepted.Started.class);

        assertThat(state(issued)).isEqualTo(InvitationState.COMPLETED);
        assertThat(resolved("berta@mainz.example", "org-mainz").orElseThrow().grants())
                .containsExactly(Grant.of("ORDERER"));
        assertThat(acts(issued)).containsExactly("PERSON_INVITED", "INVITATION_ACCEPTED");
    }

    private List<String> acts(Issued issued) {
        return house.get(TenantTransactions.class)
                .read(
                        administrator,
                        () -> house.database()
                                .context()
                                .select(DSL.field("act", String.class))
                                .from(DSL.table(DSL.name("tenant", "audit_entry")))
                                .where(DSL.field("subject_id")
                                        .eq(issued.invitation().person().id().value()))
                                .orderBy(DSL.field("id"))
                                .fetch(row -> row.value1()));
    }

    @Test
    void keepsOnlyTheHashOfTheSecret() {
        var issued = invited(newcomer("Hanna")).orElseThrow();

        var kept = house.database()
                .context()
                .fetch("select * from plumbing.invitation_link")
                .formatCSV();
        assertThat(kept)
                .contains(issued.secret().hash())
                .doesNotContain(issued.secret().value());
        assertThat(issued.toString()).doesNotContain(issued.secret().value());
    }

    @Test
    void answersEveryLinkThatLeadsNowhereAlike() {
        var used = invited(newcomer("Ulla")).orElseThrow();
        accepted(used.secret()).orElseThrow();
        house.identities().claim("ulla@mainz.example");
        var replaced = invited(newcomer("Rosa")).orElseThrow();
        renewed(replaced).orElseThrow();
        var takenBack = invited(newcomer("Tim")).orElseThrow();
        withdrawn(takenBack).orElseThrow();
        var late = invited(newcomer("Spaet")).orElseThrow();

        house.clock().advanceTo("2026-11-29");

        assertThat(state(late)).isEqualTo(InvitationState.EXPIRED);
        for (var secret : List.of(
                used.secret(),
                replaced.secret(),
                takenBack.secret(),
                late.secret(),
                new LinkSecret("never given"),
                new LinkSecret(""))) {
            assertRefused(accepted(secret), new InvitationNotValid());
            assertRefused(house.get(OpenLink.class).open(secret), new InvitationNotValid());
        }
        assertThat(accepted(renewed(late).orElseThrow().secret()).orElseThrow()).isInstanceOf(Accepted.Started.class);
    }

    @Test
    void letsInOnceHoweverManyTry() throws Exception {
        var issued = invited(newcomer("Viele")).orElseThrow();
        Callable<Outcome<Accepted, InvitationRefusal>> attempt = () -> accepted(issued.secret());

        try (var threads = Executors.newFixedThreadPool(4)) {
            var outcomes = threads.invokeAll(Collections.nCopies(8, attempt)).stream()
                    .map(future -> future.resultNow())
                    .toList();

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        }
    }

    @Test
    void keepsTheAcceptanceWhileTheIdentityProviderIsAway() {
        var issued = invited(newcomer("Wanda", Role.READER)).orElseThrow();
        house.identities().goAway();

        assertThat(accepted(issued.secret()).orElseThrow()).isInstanceOf(Accepted.Waiting.class);
        assertThat(accepted(issued.secret()).orElseThrow()).isInstanceOf(Accepted.Waiting.class);
        assertThat(state(issued)).isEqualTo(InvitationState.ACCEPTED);
        house.clock().advanceTo("2026-12-24");
        house.identities().comeBack();

        assertThat(accepted(issued.secret()).orElseThrow()).isInstanceOf(Accepted.Started.class);
        assertThat(acts(issued)).containsExactly("PERSON_INVITED", "INVITATION_ACCEPTED");
    }

    @Test
    void whoHasALoginShowsThatItIsHisOrHers() {
        var elsewhere = house.person(trier, "Geteilt");
        var issued = house.get(InvitePerson.class)
                .invite(administrator, new Newcomer("Geteilt", elsewhere.email(), List.of()))
                .orElseThrow();
        house.get(AdmitPerson.class).admit(trier.id(), elsewhere.id());

        assertRefused(accepted(issued.secret()), new ExistingLoginNeeded(elsewhere.email()));
        assertRefused(accepted(issued.secret(), administrator), new ExistingLoginNeeded(elsewhere.email()));
        assertThat(accepted(issued.secret(), as(trier, elsewhere)).orElseThrow())
                .isInstanceOf(Accepted.Joined.class);
        assertThat(resolved(elsewhere.email(), "org-mainz")).isPresent();
    }

    /** Whoever holds a link of one tenant must not become somebody in another. */
    @Test
    void aLoginMadeByAnInvitationOpensNoOtherTenantByItsEmail() {
        var issued = invited(newcomer("Eva")).orElseThrow();
        accepted(issued.secret()).orElseThrow();
        var sameEmail = house.get(CreatePerson.class)
                .create(TestHouse.job(trier.id()), new CreatePerson.Command("Eva", "eva@mainz.example", Set.of()))
                .orElseThrow();

        house.get(AdmitPerson.class).admit(trier.id(), sameEmail.id());
        assertThat(resolved("eva@mainz.example", "org-trier")).isEmpty();

        var invitedThere = house.get(InvitePerson.class)
                .invite(TestHouse.job(trier.id()), new Newcomer("Eva", "eva@mainz.example", List.of()))
                .orElseThrow();
        assertRefused(accepted(invitedThere.secret()), new ExistingLoginNeeded("eva@mainz.example"));
    }

    @Test
    void givesANewFirstPasswordOnlyUntilTheLoginIsUsed() {
        var issued = invited(newcomer("Kurt")).orElseThrow();
        accepted(issued.secret()).orElseThrow();

        var again = renewed(issued).orElseThrow();
        assertThat(accepted(again.secret()).orElseThrow()).isInstanceOf(Accepted.Started.class);
        var unused = renewed(issued).orElseThrow();
        house.identities().claim("kurt@mainz.example");

        assertRefused(renewed(issued), new LoginInUse());
        assertRefused(accepted(unused.secret()), new ExistingLoginNeeded("kurt@mainz.example"));
        house.identities().goAway();
        assertRefused(renewed(issued), new InvitationRefusal.IdentityProviderAway());
    }

    @Test
    void aWithdrawalTakesTheRightsToo() {
        var issued = invited(newcomer("Zoe", Role.TENANT_ADMIN)).orElseThrow();
        assertThat(asked()).contains("Zoe");

        withdrawn(issued).orElseThrow();

        assertThat(state(issued)).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(person(issued).grants())
                .allSatisfy(grant -> assertThat(grant.stateOn(TODAY)).isEqualTo(GrantState.WITHDRAWN));
        assertThat(asked()).doesNotContain("Zoe");
        assertRefused(withdrawn(issued), new InvitationIsOver());
        assertRefused(renewed(issued), new InvitationIsOver());

        var anew = house.get(InvitePerson.class)
                .invite(administrator, new Newcomer("Zoë Adam", "zoe@mainz.example", List.of()))
                .orElseThrow();
        assertThat(anew.invitation().person().id())
                .isEqualTo(issued.invitation().person().id());
        assertThat(person(anew).name()).isEqualTo("Zoë Adam");
        accepted(anew.secret()).orElseThrow();
        assertRefused(withdrawn(anew), new InvitationIsOver());
    }

    private List<String> asked() {
        return house.get(ReadConfirmationRequests.class).open(TestHouse.job(verband.id())).stream()
                .map(request -> request.personName())
                .toList();
    }

    @Test
    void invitesNobodyTwiceAndGivesOnlyWhatOneMayGive() {
        invited(newcomer("Otto")).orElseThrow();

        assertRefused(invited(newcomer("OTTO")), new InvitationExists("otto@mainz.example"));
        assertRefused(invited(newcomer("Anna")), new PersonExists("anna@mainz.example"));
        assertRefused(invited(newcomer("Paul", Role.APPROVER)), new ApproverNeedsValueLimit());
        assertThat(house.get(ReadPeople.class).findByEmail(administrator, "paul@mainz.example"))
                .isEmpty();
    }

    @Test
    void concernsNobodyElse() {
        var issued = invited(newcomer("Nora")).orElseThrow();
        var neighbour = TestHouse.job(trier.id());
        var id = issued.invitation().id();

        assertThat(house.get(ReadInvitations.class).all(neighbour))
                .noneMatch(each -> each.id().equals(id));
        assertRefused(house.get(RenewInvitation.class).renew(neighbour, id), new InvitationUnknown());
        assertRefused(house.get(WithdrawInvitation.class).withdraw(neighbour, id), new InvitationUnknown());
    }

    @Test
    void whoWasInvitedIsNoAdministratorBeforeComingIn() {
        var town = house.member(verband, "speyer", "073180000000");
        house.get(OpenOrganization.class).open(verband.id(), town.id());
        var only = house.loggedIn(town, "Einzige", Role.TENANT_ADMIN);
        var job = TestHouse.job(town.id());
        var successor = house.get(InvitePerson.class)
                .invite(
                        job,
                        new Newcomer(
                                "Neue",
                                "neue@speyer.example",
                                List.of(new Newcomer.Right(Role.TENANT_ADMIN, Limits.NONE))))
                .orElseThrow();
        var grant = only.grants().getFirst().id();

        assertRefused(house.get(WithdrawGrant.class).withdraw(job, grant, null), new LastAdministrator());
        accepted(successor.secret()).orElseThrow();
        house.get(WithdrawGrant.class).withdraw(job, grant, null).orElseThrow();
    }
}
