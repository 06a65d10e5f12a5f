package de.allmende.tenant.actor;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.apiclient.ApiClientRefusal;
import de.allmende.tenant.apiclient.CreateApiClient;
import de.allmende.tenant.apiclient.Scope;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.onboarding.AdmitPerson;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.person.GrantRole;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.person.WithdrawGrant;
import de.allmende.tenant.suspension.Ground;
import de.allmende.tenant.suspension.LiftSuspension;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActorDirectoryIT {

    private TestHouse house;
    private Tenant verband;
    private Tenant kaiserslautern;

    @BeforeAll
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        kaiserslautern = house.member(verband, "kaiserslautern", "073120000000");
        house.get(OpenOrganization.class).open(verband.id(), verband.id());
        house.get(OpenOrganization.class).open(verband.id(), kaiserslautern.id());
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Person admitted(Tenant tenant, String name, Role... roles) {
        var person = house.person(tenant, name, roles);
        house.get(AdmitPerson.class).admit(tenant.id(), person.id());
        return person;
    }

    private Optional<Actor> resolve(String subject, String organization, String client, String... scopes) {
        return house.get(TenantActorDirectory.class).resolve(Bearer.of(subject, organization, client, Set.of(scopes)));
    }

    @Test
    void knowsAPersonWithTheGrantsThatHoldToday() {
        var person = admitted(kaiserslautern, "Freigabe", Role.READER);
        house.get(GrantRole.class)
                .grant(
                        TestHouse.job(kaiserslautern.id()),
                        new GrantRole.Command(
                                person.id(),
                                Role.APPROVER,
                                new Limits(Money.euro("100000.00"), List.of("4711")),
                                null,
                                null))
                .orElseThrow();
        house.get(GrantRole.class)
                .grant(
                        TestHouse.job(kaiserslautern.id()),
                        new GrantRole.Command(
                                person.id(), Role.ORDERER, Limits.NONE, LocalDate.parse("2026-12-01"), null))
                .orElseThrow();

        var actor = resolve("sub-" + person.email(), "org-kaiserslautern", "allmende-portal")
                .orElseThrow();

        assertThat(actor.tenant()).isEqualTo(kaiserslautern.id());
        assertThat(actor.subject()).isEqualTo(person.id().value());
        assertThat(actor.grants())
                .containsExactlyInAnyOrder(
                        Grant.of("READER"), new Grant("APPROVER", Money.euro("100000.00"), Set.of("4711"), null));
    }

    @Test
    void aWithdrawnGrantIsGoneAtTheNextQuestion() {
        var person = admitted(kaiserslautern, "Entzug", Role.ORDERER);
        house.get(WithdrawGrant.class)
                .withdraw(
                        TestHouse.job(kaiserslautern.id()),
                        person.grants().getFirst().id(),
                        null)
                .orElseThrow();

        assertThat(resolve("sub-" + person.email(), "org-kaiserslautern", "allmende-portal")
                        .orElseThrow()
                        .grants())
                .isEmpty();
    }

    @Test
    void knowsNobodyInAnOrganizationOfOthers() {
        var person = admitted(kaiserslautern, "Fremd", Role.ORDERER);

        assertThat(resolve("sub-" + person.email(), "org-verband", "allmende-portal"))
                .isEmpty();
        assertThat(resolve("nobody", "org-kaiserslautern", "allmende-portal")).isEmpty();
    }

    @Test
    void knowsNobodyByTheAliasOfATenant() {
        var person = admitted(kaiserslautern, "Alias", Role.ORDERER);

        assertThat(resolve("sub-" + person.email(), kaiserslautern.profile().alias(), "allmende-portal"))
                .isEmpty();
    }

    @Test
    void knowsNobodyWhoseTokenWasMadeForAnotherClientThanThePortal() {
        var person = admitted(kaiserslautern, "Umweg", Role.ORDERER);

        assertThat(resolve("sub-" + person.email(), "org-kaiserslautern", "somebody-elses-portal"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ARREARS, 072110000000, true, true",
        "LEGAL, 073180000000, true, false",
        "SECURITY, 073160000000, false, false"
    })
    void knowsOfASuspendedTenantWhomTheGroundLetsIn(Ground ground, String ars, boolean people, boolean machines) {
        var alias = "trier-" + ground.name().toLowerCase(Locale.ROOT);
        var tenant = house.member(verband, alias, ars);
        house.get(OpenOrganization.class).open(verband.id(), tenant.id());
        var person = admitted(tenant, "Gesperrt", Role.ORDERER);
        var client = house.get(CreateApiClient.class)
                .create(
                        TestHouse.job(tenant.id()),
                        new CreateApiClient.Command("E-Akte", Set.of(Scope.BOOKINGS_READ), null, null, null))
                .orElseThrow()
                .client()
                .clientId();

        var suspension = house.suspend(verband, tenant, ground);

        assertThat(resolve("sub-" + person.email(), "org-" + alias, "allmende-portal")
                        .isPresent())
                .isEqualTo(people);
        assertThat(resolve("sub-" + client, "org-" + alias, client, "bookings:read")
                        .isPresent())
                .isEqualTo(machines);

        house.get(LiftSuspension.class)
                .lift(TestHouse.job(verband.id()), suspension.id(), "Erledigt")
                .orElseThrow();
        assertThat(resolve("sub-" + person.email(), "org-" + alias, "allmende-portal"))
                .isPresent();
        assertThat(resolve("sub-" + client, "org-" + alias, client, "bookings:read"))
                .isPresent();
    }

    @Test
    void aMachineClientHasTheScopesOfItsTokenThatItWasRegisteredFor() {
        var created = house.get(CreateApiClient.class)
                .create(
                        TestHouse.job(verband.id()),
                        new CreateApiClient.Command("E-Akte", Set.of(Scope.USAGE_WRITE), null, null, null))
                .orElseThrow();
        var clientId = created.client().clientId();
        assertThat(clientId).isEqualTo("fachverfahren-e-akte-verband");

        var actor = resolve("sub-" + clientId, "org-verband", clientId, "usage:write", "bookings:read", "profile")
                .orElseThrow();

        assertThat(actor.kind()).isEqualTo(Actor.Kind.MACHINE);
        assertThat(actor.grants()).containsExactly(Grant.of("SCOPE_usage:write"));
        assertThat(resolve("sub-" + clientId, "org-verband", "another-client", "usage:write"))
                .isEmpty();
    }

    @Test
    void aMachineClientIsCompletedWhenTheIdentityProviderIsBack() {
        var command = new CreateApiClient.Command("Meldewesen", Set.of(Scope.BOOKINGS_READ), null, null, null);
        var create = house.get(CreateApiClient.class);
        var actor = TestHouse.job(kaiserslautern.id());

        house.identities().goAway();
        assertThat(create.create(actor, command))
                .isEqualTo(Outcome.refused(new ApiClientRefusal.IdentityProviderAway()));
        house.identities().comeBack();

        assertThat(create.create(actor, command).orElseThrow().secret()).isNotEmpty();
        assertThat(create.create(actor, command))
                .isEqualTo(Outcome.refused(new ApiClientRefusal.ApiClientExists("Meldewesen")));
    }

    @Test
    void asksTheIdentityProviderOnlyOncePerPerson() {
        var person = admitted(kaiserslautern, "Einmal");
        house.get(AdmitPerson.class).admit(kaiserslautern.id(), person.id());

        assertThat(house.identities().asked().stream().filter(("person " + person.email())::equals))
                .hasSize(1);
    }
}
