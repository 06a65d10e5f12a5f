package de.allmende.tenant.drift;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.TestInventory;
import de.allmende.tenant.actor.TenantActorDirectory;
import de.allmende.tenant.apiclient.CreateApiClient;
import de.allmende.tenant.apiclient.ReadApiClients;
import de.allmende.tenant.apiclient.Scope;
import de.allmende.tenant.drift.DriftRefusal.DriftNotRepairable;
import de.allmende.tenant.drift.DriftRefusal.DriftUnknown;
import de.allmende.tenant.identity.Identities.ForeignProvider;
import de.allmende.tenant.identity.IdentityInventory.KnownForeignProvider;
import de.allmende.tenant.identity.IdentityInventory.KnownLogin;
import de.allmende.tenant.identity.IdentityInventory.KnownMachine;
import de.allmende.tenant.identity.IdentityInventory.KnownOrganization;
import de.allmende.tenant.loginprovider.DecideLoginProvider;
import de.allmende.tenant.loginprovider.LoginProvider;
import de.allmende.tenant.loginprovider.LoginProviderState;
import de.allmende.tenant.loginprovider.ReadLoginProviders;
import de.allmende.tenant.loginprovider.RegisterLoginProvider;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.ReadPeople;
import de.allmende.tenant.person.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriftIT {

    private static final String MAINZ = "org-mainz";

    private TestHouse house;
    private TestInventory there;
    private Tenant verband;
    private Tenant mainz;
    private Person anna;
    private Actor staff;

    @BeforeEach
    void build() {
        house = new TestHouse();
        there = house.inventory();
        verband = house.association("verband");
        mainz = house.member(verband, "mainz", "073150000000");
        for (var tenant : List.of(verband, mainz)) {
            house.get(OpenOrganization.class).open(verband.id(), tenant.id());
            var alias = tenant.profile().alias();
            there.put("org-" + alias, tenant.id(), tenant.profile().name(), alias);
        }
        anna = house.loggedIn(mainz, "Anna", Role.TENANT_ADMIN);
        there.put(MAINZ, "sub-anna@mainz.example");
        house.get(CreateApiClient.class)
                .create(
                        TestHouse.job(mainz.id()),
                        new CreateApiClient.Command("Akte", Set.of(Scope.of("usage:write")), "akte", null, null))
                .orElseThrow();
        there.put(MAINZ, "sub-akte");
        there.machines.add(new KnownMachine(mainz.id(), "akte"));
        staff = TestHouse.job(verband.id());
        assertThat(found()).isEmpty();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<Drift> found() {
        return house.get(FindDrift.class).find(staff).orElseThrow().drifts();
    }

    private Drift only(DriftKind kind) {
        var drifts = found();
        assertThat(drifts).extracting(Drift::kind).containsExactly(kind);
        return drifts.getFirst();
    }

    private Outcome<Drift, DriftRefusal> repaired(Drift drift) {
        return house.get(RepairDrift.class).repair(staff, drift.id());
    }

    private void isGoneWhenRepaired(DriftKind kind) {
        var drift = only(kind);
        repaired(drift).orElseThrow();
        assertThat(house.get(ReadDrift.class).report(staff).drifts()).isEmpty();
        assertThat(found()).isEmpty();
        assertThat(repaired(drift)).isEqualTo(Outcome.refused(new DriftUnknown()));
    }

    @Test
    void aLoginThatIsSwitchedOff() {
        there.logins.put(
                "sub-anna@mainz.example", new KnownLogin("sub-anna@mainz.example", "anna@mainz.example", false));

        assertThat(only(DriftKind.LOGIN_DISABLED))
                .returns("Anna", Drift::name)
                .returns("Mainz, Stadt", Drift::tenantName)
                .returns("abgeschaltet", Drift::found);
        isGoneWhenRepaired(DriftKind.LOGIN_DISABLED);
    }

    @Test
    void aLoginThatIsGoneLetsThePersonBeInvitedAnew() {
        there.logins.remove("sub-anna@mainz.example");

        isGoneWhenRepaired(DriftKind.LOGIN_MISSING);

        assertThat(house.get(ReadPeople.class)
                        .find(TestHouse.job(mainz.id()), anna.id())
                        .orElseThrow()
                        .subject())
                .isNull();
        assertThat(house.get(TenantActorDirectory.class)
                        .resolve(Bearer.of("sub-anna@mainz.example", MAINZ, "allmende-portal", Set.of())))
                .isEmpty();
    }

    @Test
    void aPersonWhoIsNotInTheOrganization() {
        there.putOut(MAINZ, "sub-anna@mainz.example");
        isGoneWhenRepaired(DriftKind.MEMBER_MISSING);
    }

    @Test
    void aMachineClientThatIsNotInTheOrganization() {
        there.putOut(MAINZ, "sub-akte");
        isGoneWhenRepaired(DriftKind.MEMBER_MISSING);
        assertThat(house.get(ReadApiClients.class).all(TestHouse.job(mainz.id())))
                .allMatch(client -> client.subject() != null);
    }

    @Test
    void aStranger() {
        there.put(MAINZ, "eve");
        isGoneWhenRepaired(DriftKind.MEMBER_FOREIGN);
    }

    @Test
    void anOrganizationThatIsSwitchedOff() {
        there.organizations.put(MAINZ, new KnownOrganization("Mainz", "mainz", false, mainz.id()));
        isGoneWhenRepaired(DriftKind.ORGANIZATION_CHANGED);
    }

    @Test
    void anOrganizationOfAnotherName() {
        there.organizations.put(MAINZ, new KnownOrganization("Moguntia", "mainz", true, mainz.id()));
        assertThat(only(DriftKind.ORGANIZATION_CHANGED).found()).contains("Moguntia");
        isGoneWhenRepaired(DriftKind.ORGANIZATION_CHANGED);
    }

    @Test
    void anOrganizationOfAnotherAliasIsForPeople() {
        there.organizations.put(MAINZ, new KnownOrganization("Mainz", "mayence", true, mainz.id()));

        assertThat(repaired(only(DriftKind.ORGANIZATION_RENAMED))).isEqualTo(Outcome.refused(new DriftNotRepairable()));
        only(DriftKind.ORGANIZATION_RENAMED);
    }

    @Test
    void anOrganizationThatIsGoneIsOpenedAndEverybodyLetIn() {
        there.organizations.remove(MAINZ);
        there.members.remove(MAINZ);
        var missing = only(DriftKind.ORGANIZATION_MISSING);

        repaired(missing).orElseThrow();

        assertThat(there.members.get(MAINZ)).containsExactlyInAnyOrder("sub-anna@mainz.example", "sub-akte");
        assertThat(house.identities().asked()).contains("organization mainz");
    }

    @Test
    void aMachineClientThatIsGoneIsWithdrawn() {
        there.machines.clear();
        isGoneWhenRepaired(DriftKind.CLIENT_MISSING);
        assertThat(house.get(ReadApiClients.class).all(TestHouse.job(mainz.id())))
                .allMatch(client -> client.withdrawal() != null);
    }

    @Test
    void aMachineClientOfWhichWeKnowNothing() {
        there.machines.add(new KnownMachine(mainz.id(), "schatten"));
        var drift = only(DriftKind.CLIENT_FOREIGN);

        repaired(drift).orElseThrow();

        assertThat(house.identities().asked()).contains("close schatten");
    }

    @Test
    void keepsWhenItWasFirstNoticed() {
        there.put(MAINZ, "eve");
        var noticed = only(DriftKind.MEMBER_FOREIGN);
        house.clock().advanceTo("2026-12-01");

        assertThat(only(DriftKind.MEMBER_FOREIGN)).isEqualTo(noticed);
        assertThat(house.get(ReadDrift.class).report(staff).checkedAt())
                .isEqualTo(house.get(BusinessTime.class).now());
    }

    @Test
    void keepsTheLastListWhileTheIdentityProviderIsAway() {
        there.put(MAINZ, "eve");
        var drift = only(DriftKind.MEMBER_FOREIGN);
        there.away = true;

        var away = Outcome.refused(new DriftRefusal.IdentityProviderAway());
        assertThat(house.get(FindDrift.class).find(staff)).isEqualTo(away);
        assertThat(repaired(drift)).isEqualTo(away);
        assertThat(house.get(ReadDrift.class).report(staff).drifts()).containsExactly(drift);
    }

    @Test
    void belongsToTheAssociation() {
        there.put(MAINZ, "eve");
        var drift = only(DriftKind.MEMBER_FOREIGN);

        assertThat(house.get(RepairDrift.class).repair(TestHouse.job(mainz.id()), drift.id()))
                .isEqualTo(Outcome.refused(new DriftUnknown()));
    }

    private LoginProvider confirmedProvider() {
        var registered = house.get(RegisterLoginProvider.class)
                .register(
                        TestHouse.job(mainz.id()),
                        new RegisterLoginProvider.Command(
                                "https://login.mainz.example", "allmende", null, List.of("mainz.example")))
                .orElseThrow();
        var second = new Actor(
                verband.id(),
                Actor.Kind.PERSON,
                UUID.randomUUID(),
                "Zweite Person",
                List.of(Grant.of(Role.ASSOCIATION_ADMIN.name())));
        var provider = house.get(DecideLoginProvider.class)
                .confirm(second, registered.id())
                .orElseThrow();
        there.correct(MAINZ, provider.foreign(), true);
        assertThat(found()).isEmpty();
        return provider;
    }

    @Test
    void aLoginProviderThatIsGoneIsRemovedWithUs() {
        there.providers.remove(confirmedProvider().id().toString());

        isGoneWhenRepaired(DriftKind.PROVIDER_MISSING);

        assertThat(house.get(ReadLoginProviders.class)
                        .of(TestHouse.job(mainz.id()), mainz.id())
                        .orElseThrow())
                .extracting(LoginProvider::state)
                .containsExactly(LoginProviderState.REMOVED);
    }

    @Test
    void aLoginProviderThatSomebodyHasSwitched() {
        there.correct(MAINZ, confirmedProvider().foreign(), false);

        assertThat(only(DriftKind.PROVIDER_CHANGED))
                .returns("https://login.mainz.example", Drift::name)
                .returns("wie bestätigt, abgeschaltet", Drift::found);
        isGoneWhenRepaired(DriftKind.PROVIDER_CHANGED);
    }

    @Test
    void aLoginProviderThatBelievesOtherKeysOrLetsStrangersIn() {
        var ours = confirmedProvider().foreign();
        var otherKeys = new ForeignProvider(
                ours.alias(),
                ours.issuer(),
                ours.authorizationEndpoint(),
                ours.tokenEndpoint(),
                "https://eve.example/keys",
                ours.clientId(),
                ours.usesSecret());
        there.correct(MAINZ, otherKeys, true);
        assertThat(only(DriftKind.PROVIDER_CHANGED).found()).isEqualTo("verändert, eingeschaltet");
        isGoneWhenRepaired(DriftKind.PROVIDER_CHANGED);

        there.providers.put(ours.alias(), new KnownForeignProvider(ours, MAINZ, true, false));
        isGoneWhenRepaired(DriftKind.PROVIDER_CHANGED);
    }

    @Test
    void aLoginProviderThatNobodyKnows() {
        var eve = new ForeignProvider("eve", "https://eve.example", "a", "t", "k", "c", true);
        there.correct(MAINZ, eve, true);
        assertThat(only(DriftKind.PROVIDER_FOREIGN).tenantName()).isEqualTo("Mainz, Stadt");
        there.providers.put("eve", new KnownForeignProvider(eve, null, false, false));

        var drift = only(DriftKind.PROVIDER_FOREIGN);
        assertThat(drift.tenantName()).isEqualTo("Zweckverband verband");
        repaired(drift).orElseThrow();
        assertThat(house.identities().asked()).contains("gone eve");
    }
}
