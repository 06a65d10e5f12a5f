package de.allmende.tenant.admission;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.admission.AdmissionRefusal.AdmissionDayNotPossible;
import de.allmende.tenant.admission.AdmissionRefusal.AdmissionRequestDecided;
import de.allmende.tenant.admission.AdmissionRefusal.AdmissionRequestUnknown;
import de.allmende.tenant.admission.AdmissionRequest.Applicant;
import de.allmende.tenant.invitation.AcceptInvitation;
import de.allmende.tenant.invitation.InvitationRefusal.AdministratorIsThere;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationNotValid;
import de.allmende.tenant.invitation.InvitationRefusal.TenantLetsNobodyIn;
import de.allmende.tenant.invitation.InviteAdministrator;
import de.allmende.tenant.invitation.Issued;
import de.allmende.tenant.member.ApprovalPreset;
import de.allmende.tenant.member.ChangeTenant;
import de.allmende.tenant.member.Contact;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.member.ReadTenants;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantRefusal.ArsUnknown;
import de.allmende.tenant.member.TenantRefusal.TenantExists;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.person.DecideGrant;
import de.allmende.tenant.person.GrantState;
import de.allmende.tenant.person.PersonRefusal.SecondPersonNeeded;
import de.allmende.tenant.person.ReadPeople;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.person.Verdict;
import de.allmende.tenant.register.Ars;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On 22.11.2026 the Verbandsgemeinde Ulmen asks to be taken in by Zweckvereinbarung. */
class AdmissionsIT {

    private static final String ULMEN = "071355003000";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2027-01-01");

    private TestHouse house;
    private Tenant verband;
    private Actor administrator;
    private Actor revision;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        administrator = as("Hoffmann", Role.ASSOCIATION_ADMIN);
        revision = as("Wolf", Role.AUDITOR);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Actor as(String name, Role role) {
        var person = house.person(verband, name, role);
        return new Actor(
                verband.id(), Actor.Kind.PERSON, person.id().value(), person.name(), List.of(Grant.of(role.name())));
    }

    private Outcome<SubmitAdmissionRequest.Submitted, Refusal> submit(String ars, LocalDate wishedFrom) {
        var submit = house.get(SubmitAdmissionRequest.class);
        return submit.submit(
                submit.guest(),
                new SubmitAdmissionRequest.Command(
                        new Ars(ars),
                        "Verbandsgemeinde Ulmen",
                        new Applicant("Alfred Steimers", "Bürgermeister", "steimers@ulmen.example", null),
                        LegalBasis.ZWECKVEREINBARUNG,
                        wishedFrom,
                        "Der Rat hat am 12.11. zugestimmt."));
    }

    private AdmissionRequest submitted(String ars) {
        return submit(ars, NEW_YEAR).orElseThrow().request();
    }

    private Outcome<AdmissionRequest, Refusal> takeUp(Actor actor, AdmissionRequest request) {
        return house.get(TakeUpAdmissionRequest.class)
                .takeUp(
                        actor,
                        new TakeUpAdmissionRequest.Command(
                                request.id(), "vg-ulmen", ApprovalPreset.STANDARD, null, null));
    }

    private Outcome<AdmissionRequest, AdmissionRefusal> decline(Actor actor, AdmissionRequest request) {
        return house.get(DeclineAdmissionRequest.class).decline(actor, request.id(), "Nimmt schon teil");
    }

    private Outcome<Issued, Refusal> inviteTo(Tenant tenant) {
        return house.get(InviteAdministrator.class)
                .invite(administrator, tenant.id(), "Petra Ulm", "Ulm@Ulmen.example");
    }

    private Tenant admitted() {
        var takenUp = takeUp(administrator, submitted(ULMEN)).orElseThrow();
        var id = became(takenUp);
        house.get(OpenOrganization.class).open(verband.id(), id);
        return house.get(ReadTenants.class).find(administrator, id).orElseThrow();
    }

    private static TenantId became(AdmissionRequest takenUp) {
        return requireNonNull(requireNonNull(takenUp.decision()).tenant());
    }

    private List<AdmissionRequest> open(Actor actor) {
        return house.get(ReadAdmissionRequests.class).page(actor, AdmissionState.OPEN, null, 10);
    }

    private static void assertRefused(Outcome<?, ?> outcome, Refusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void becomesATenantInOnboardingWithWhatItSaid() {
        var request = submitted(ULMEN);
        assertThat(open(administrator)).containsExactly(request);

        var takenUp = takeUp(administrator, request).orElseThrow();

        assertThat(open(administrator)).isEmpty();
        assertThat(takenUp.state()).isEqualTo(AdmissionState.TAKEN_UP);
        var tenant = house.get(ReadTenants.class)
                .find(administrator, became(takenUp))
                .orElseThrow();
        assertThat(tenant.state()).isEqualTo(TenantState.ONBOARDING);
        assertThat(tenant.profile().name()).isEqualTo("Verbandsgemeinde Ulmen");
        assertThat(tenant.profile().kind()).isEqualTo(TenantKind.VERBANDSGEMEINDE);
        assertThat(tenant.profile().contact())
                .isEqualTo(new Contact("Alfred Steimers", "steimers@ulmen.example", null));
        var membership = tenant.membershipOn(NEW_YEAR).orElseThrow();
        assertThat(membership.legalBasis()).isEqualTo(LegalBasis.ZWECKVEREINBARUNG);
        assertThat(membership.period().from()).isEqualTo(NEW_YEAR);
        assertThat(house.told(tenant.id()).getName()).isEqualTo("Verbandsgemeinde Ulmen");
    }

    @Test
    void tellsNobodyWhoTakesPartAlreadyOrHasAsked() {
        var first = submit(ULMEN, NEW_YEAR).orElseThrow();
        takeUp(administrator, first.request()).orElseThrow();
        var second = submit(ULMEN, NEW_YEAR).orElseThrow();

        assertThat(second.associationName()).isEqualTo(first.associationName());
        assertThat(second.request().reference()).isNotEqualTo(first.request().reference());
        var checked = house.get(ReadAdmissionRequests.class)
                .one(revision, second.request().id())
                .orElseThrow();
        assertThat(requireNonNull(checked.existing()).profile().alias()).isEqualTo("vg-ulmen");
        assertRefused(takeUp(administrator, second.request()), new TenantExists("Verbandsgemeinde Ulmen"));
        assertThat(open(administrator)).containsExactly(second.request());
    }

    @Test
    void isDecidedOnce() {
        var request = submitted(ULMEN);
        var declined = decline(administrator, request).orElseThrow();

        assertThat(requireNonNull(declined.decision()).declineReason()).isEqualTo("Nimmt schon teil");
        var decided = new AdmissionRequestDecided(request.reference().value(), AdmissionState.DECLINED);
        assertRefused(decline(administrator, request), decided);
        assertRefused(takeUp(administrator, request), decided);
    }

    @Test
    void saysWhichDigitOfTheKeyIsWrong() {
        assertRefused(submit("073359011000", NEW_YEAR), new ArsUnknown("073359011000", 6, "9", List.of("0", "5")));
        assertThat(open(administrator)).isEmpty();
    }

    @Test
    void refusesADayInThePastOrTooFarAway() {
        var latest = TODAY.plusYears(5);
        assertRefused(
                submit(ULMEN, TODAY.minusDays(1)), new AdmissionDayNotPossible(TODAY.minusDays(1), TODAY, latest));
        assertRefused(
                submit(ULMEN, latest.plusDays(1)), new AdmissionDayNotPossible(latest.plusDays(1), TODAY, latest));
        submit(ULMEN, TODAY).orElseThrow();
        submit(ULMEN, latest).orElseThrow();
    }

    @Test
    void waitsInTheOrderOfItsAge() {
        var first = submitted(ULMEN);
        house.clock().advanceTo("2026-11-23");
        var second = submitted(ULMEN);
        var read = house.get(ReadAdmissionRequests.class);

        var page = read.page(revision, AdmissionState.OPEN, null, 1);
        assertThat(page).containsExactly(first);
        var place = new AdmissionRequests.Place(first.submittedAt(), first.id().value());
        assertThat(read.page(revision, AdmissionState.OPEN, place, 1)).containsExactly(second);
    }

    @Test
    void isNoneOfOtherAssociationsBusiness() {
        var request = submitted(ULMEN);
        var other = TestHouse.job(house.association("anderer").id());

        assertThat(open(other)).isEmpty();
        assertThat(house.get(ReadAdmissionRequests.class).one(other, request.id()))
                .isEmpty();
        assertRefused(takeUp(other, request), new AdmissionRequestUnknown());
        assertRefused(decline(other, request), new AdmissionRequestUnknown());
    }

    @Test
    void getsItsFirstAdministratorByAnInvitationAndASecondPerson() {
        var ulmen = admitted();
        var issued = inviteTo(ulmen).orElseThrow();
        house.get(AcceptInvitation.class).accept(issued.secret(), null).orElseThrow();
        var person = house.get(ReadPeople.class)
                .find(TestHouse.job(ulmen.id()), issued.invitation().person().id())
                .orElseThrow();
        var grant = person.grants().getFirst();
        assertThat(grant.stateOn(TODAY)).isEqualTo(GrantState.PENDING);
        assertThat(grant.grantedByName()).isEqualTo("Hoffmann (Zweckverband verband)");

        var confirm = new DecideGrant.Command(grant.id(), Verdict.CONFIRMED, null);
        var decide = house.get(DecideGrant.class);
        assertRefused(decide.decideForMember(administrator, ulmen.id(), confirm), new SecondPersonNeeded());
        decide.decideForMember(revision, ulmen.id(), confirm).orElseThrow();

        assertRefused(inviteTo(ulmen), new AdministratorIsThere("Petra Ulm"));
    }

    @Test
    void replacesALostLinkToTheFirstAdministrator() {
        var ulmen = admitted();
        var lost = inviteTo(ulmen).orElseThrow();
        var found = inviteTo(ulmen).orElseThrow();

        var accept = house.get(AcceptInvitation.class);
        assertRefused(accept.accept(lost.secret(), null), new InvitationNotValid());
        accept.accept(found.secret(), null).orElseThrow();
    }

    @Test
    void getsNoAdministratorFromOthersNorWhenItIsClosed() {
        var ulmen = admitted();
        var other = TestHouse.job(house.association("anderer").id());
        assertRefused(
                house.get(InviteAdministrator.class).invite(other, ulmen.id(), "Petra Ulm", "ulm@ulmen.example"),
                new TenantUnknown());
        assertRefused(inviteTo(verband), new TenantUnknown());

        house.get(ChangeTenant.class)
                .moveTo(administrator, ulmen.id(), TenantState.CLOSED, null)
                .orElseThrow();
        assertRefused(inviteTo(ulmen), new TenantLetsNobodyIn(TenantState.CLOSED));
    }
}
