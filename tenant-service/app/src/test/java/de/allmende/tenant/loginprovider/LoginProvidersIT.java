package de.allmende.tenant.loginprovider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.actor.TenantActorDirectory;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.AssociationUsesPasswords;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IssuerUnreachable;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginNotReady;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginProviderConfirmedByRegistrar;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginProviderExists;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginProviderNotInUse;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginProviderNotWaiting;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginProviderUnknown;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.onboarding.SettleLoginProvider;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mainz has a login provider of its own; Koblenz has not. */
class LoginProvidersIT {

    private static final String ISSUER = "https://login.mainz.example";

    private TestHouse house;
    private Tenant verband;
    private Tenant mainz;
    private Tenant koblenz;
    private Actor registrar;
    private Actor colleague;
    private Actor association;
    private Person anna;

    @BeforeEach
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        mainz = house.member(verband, "mainz", "073150000000");
        koblenz = house.member(verband, "koblenz", "071110000000");
        for (var tenant : List.of(verband, mainz, koblenz)) {
            house.get(OpenOrganization.class).open(verband.id(), tenant.id());
        }
        registrar = as(mainz, house.person(mainz, "Regina", Role.TENANT_ADMIN), Role.TENANT_ADMIN);
        colleague = as(mainz, house.person(mainz, "Karl", Role.TENANT_ADMIN), Role.TENANT_ADMIN);
        association = as(verband, house.person(verband, "Hoffmann", Role.ASSOCIATION_ADMIN), Role.ASSOCIATION_ADMIN);
        anna = house.loggedIn(mainz, "Anna", Role.READER);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Actor as(Tenant tenant, Person person, Role role) {
        return new Actor(
                tenant.id(), Actor.Kind.PERSON, person.id().value(), person.name(), List.of(Grant.of(role.name())));
    }

    private Outcome<LoginProvider, LoginProviderRefusal> register(Actor actor, String issuer, @Nullable String secret) {
        return house.get(RegisterLoginProvider.class)
                .register(
                        actor, new RegisterLoginProvider.Command(issuer, "allmende", secret, List.of("mainz.example")));
    }

    private LoginProvider registered() {
        return register(registrar, ISSUER, null).orElseThrow();
    }

    private LoginProvider active() {
        return confirm(colleague, registered()).orElseThrow();
    }

    private Outcome<LoginProvider, LoginProviderRefusal> confirm(Actor actor, LoginProvider provider) {
        return house.get(DecideLoginProvider.class).confirm(actor, provider.id());
    }

    private Outcome<LoginProvider, LoginProviderRefusal> switched(Actor actor, LoginProvider provider, boolean on) {
        return house.get(DecideLoginProvider.class).switchTo(actor, provider.id(), on);
    }

    private Outcome<LoginProvider, LoginProviderRefusal> remove(Actor actor, LoginProvider provider) {
        return house.get(DecideLoginProvider.class).remove(actor, provider.id());
    }

    private List<LoginProvider> seenBy(TenantId who) {
        return house.get(ReadLoginProviders.class)
                .of(TestHouse.job(who), mainz.id())
                .orElse(List.of());
    }

    private void settle(LoginProvider provider) {
        house.get(SettleLoginProvider.class).settle(provider.tenant(), provider.id());
    }

    private boolean letsIn(Person person, Tenant tenant, @Nullable String provider) {
        return house.get(TenantActorDirectory.class)
                .resolve(new Bearer(
                        "sub-" + person.email(),
                        "org-" + tenant.profile().alias(),
                        "allmende-portal",
                        Set.of(),
                        provider))
                .isPresent();
    }

    private boolean letsIn(LoginProvider provider) {
        return letsIn(anna, mainz, provider.id().toString());
    }

    /** With what waits to be sealed into it. */
    private String trailOf(Tenant tenant) {
        return house.get(TenantTransactions.class)
                .read(
                        TestHouse.job(tenant.id()),
                        () -> house.database()
                                .context()
                                .fetchValues("""
                                        select act || content from tenant.audit_entry
                                        union all
                                        select act || content from plumbing.foreign_entry where tenant_id = ?""", tenant.id().value())
                                .toString());
    }

    private static void assertRefused(Outcome<?, ?> outcome, LoginProviderRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    /** How often the trail of a tenant is told that somebody else has looked. */
    private int looksAt(Tenant tenant) {
        return house.database()
                .transactions()
                .read(
                        TestHouse.job(tenant.id()),
                        () -> house.database()
                                .context()
                                .fetchCount(
                                        DSL.table("plumbing.foreign_entry"),
                                        DSL.condition(
                                                "act = 'LOGIN_PROVIDERS_LOOKED_AT' and tenant_id = ?",
                                                tenant.id().value())));
    }

    @Test
    void aTenantIsToldWhenItsAssociationLooksAndNotWhenItsOwnPeopleDo() {
        registered();
        assertThat(seenBy(mainz.id())).hasSize(1);
        assertThat(looksAt(mainz)).isZero();

        assertThat(seenBy(verband.id())).hasSize(1);

        assertThat(looksAt(mainz)).isEqualTo(1);
    }

    @Test
    void letsNobodyInBeforeASecondPersonHasConfirmedIt() {
        var registered = registered();
        assertThat(registered.state()).isEqualTo(LoginProviderState.REGISTERED);
        assertThat(letsIn(registered)).isFalse();
        settle(registered);

        var active = confirm(colleague, registered).orElseThrow();
        assertThat(active.state()).isEqualTo(LoginProviderState.ACTIVE);
        assertThat(letsIn(active)).isTrue();
        settle(active);

        assertThat(house.identities().asked())
                .endsWith("provider of org-mainz", "off " + active.id(), "on " + active.id());
    }

    @Test
    void isConfirmedByNobodyWhoHasRegisteredItOrStandsInForThatPerson() {
        var registered = registered();
        var deputy = new Actor(
                mainz.id(),
                Actor.Kind.PERSON,
                house.person(mainz, "Vertretung").id().value(),
                "Vertretung",
                List.of(new Grant(
                        Role.TENANT_ADMIN.name(), null, Set.of(), new Principal(registrar.subject(), "Regina"))));

        assertRefused(confirm(registrar, registered), new LoginProviderConfirmedByRegistrar());
        assertRefused(confirm(deputy, registered), new LoginProviderConfirmedByRegistrar());
        assertThat(letsIn(registered)).isFalse();
    }

    @Test
    void isConfirmedByTheAssociationToo() {
        var active = confirm(association, registered()).orElseThrow();

        assertThat(letsIn(active)).isTrue();
        assertThat(Optional.ofNullable(active.confirmed()).orElseThrow().byName())
                .isEqualTo("Hoffmann");
        assertRefused(confirm(association, active), new LoginProviderNotWaiting());
    }

    @Test
    void isNobodyElsesBusiness() {
        var registered = registered();
        var stranger = as(koblenz, house.person(koblenz, "Kurt", Role.TENANT_ADMIN), Role.TENANT_ADMIN);

        assertRefused(confirm(stranger, registered), new LoginProviderUnknown());
        assertRefused(switched(stranger, registered, false), new LoginProviderUnknown());
        assertRefused(remove(stranger, registered), new LoginProviderUnknown());
        assertThat(seenBy(koblenz.id())).isEmpty();
        assertThat(seenBy(verband.id())).containsExactly(registered);
    }

    @Test
    void letsPeopleInForItsOwnTenantOnly() {
        var active = active();
        var both = house.loggedIn(koblenz, "Anna", Role.READER);

        assertThat(letsIn(both, koblenz, null)).isTrue();
        assertThat(letsIn(both, koblenz, active.id().toString())).isFalse();
        var staff = house.loggedIn(verband, "Stefan", Role.ASSOCIATION_ADMIN);
        assertThat(letsIn(staff, verband, null)).isTrue();
        assertThat(letsIn(staff, verband, active.id().toString())).isFalse();
    }

    @Test
    void letsPeopleInWithAnEmailOfItsDomainsOnly() {
        var other = house.get(RegisterLoginProvider.class)
                .register(
                        registrar,
                        new RegisterLoginProvider.Command(
                                ISSUER, "allmende", null, List.of("Stadt.Mainz.example ", "ainz.example")))
                .flatMap(provider -> confirm(colleague, provider))
                .orElseThrow();

        assertThat(other.emailDomains()).containsExactly("ainz.example", "stadt.mainz.example");
        assertThat(letsIn(other)).isFalse();
        assertThat(letsIn(anna, mainz, null)).isTrue();
        assertThat(other.letsIn(mainz.id(), "Anna@AINZ.example")).isTrue();
    }

    @Test
    void aProviderThatNobodyKnowsLetsNobodyIn() {
        active();
        for (var name : List.of("eve", "", "lgp_", LoginProviderId.next().toString())) {
            assertThat(letsIn(anna, mainz, name)).as(name).isFalse();
        }
    }

    @Test
    void whoeverCameByItIsOutAtOnceWhenItIsSwitchedOffAlsoWhileTheIdentityProviderIsAway() {
        var active = active();
        settle(active);
        house.identities().goAway();

        var off = switched(association, active, false).orElseThrow();

        assertThat(letsIn(off)).isFalse();
        assertThat(letsIn(anna, mainz, null)).isTrue();
        assertThatThrownBy(() -> settle(off)).isInstanceOf(IdentityProviderAway.class);
        house.identities().comeBack();
        settle(off);
        assertThat(house.identities().asked()).endsWith("off " + off.id());

        assertThat(letsIn(switched(registrar, off, true).orElseThrow())).isTrue();
        assertThat(switched(registrar, off, true).orElseThrow().state()).isEqualTo(LoginProviderState.ACTIVE);
    }

    @Test
    void isRemovedAlsoWhileItIsStillBeingSwitchedOn() {
        var active = active();
        house.identities()
                .meanwhile(
                        "on " + active.id(),
                        () -> settle(remove(registrar, active).orElseThrow()));

        settle(active);

        assertThat(house.identities().asked())
                .endsWith("on " + active.id(), "gone " + active.id(), "gone " + active.id());
    }

    @Test
    void isSwitchedOnlyAfterItWasConfirmed() {
        var registered = registered();
        assertRefused(switched(colleague, registered, true), new LoginProviderNotInUse());
        assertThat(letsIn(registered)).isFalse();
    }

    @Test
    void isGoneForGoodWhenItIsRemoved() {
        var removed = remove(registrar, active()).orElseThrow();
        settle(removed);

        assertThat(letsIn(removed)).isFalse();
        assertThat(house.identities().asked()).endsWith("gone " + removed.id());
        assertRefused(switched(registrar, removed, true), new LoginProviderNotInUse());
        assertRefused(remove(registrar, removed), new LoginProviderNotInUse());
        assertThat(registered().id()).isNotEqualTo(removed.id());
        assertThat(seenBy(mainz.id()))
                .extracting(LoginProvider::state)
                .containsExactly(LoginProviderState.REGISTERED, LoginProviderState.REMOVED);
    }

    @Test
    void isOneAtATime() {
        registered();
        assertRefused(register(colleague, "https://other.mainz.example", null), new LoginProviderExists(ISSUER));
        assertThat(seenBy(mainz.id())).hasSize(1);
    }

    @Test
    void passesTheSecretOnAndKeepsItNowhere() {
        var provider = register(registrar, ISSUER, "sehr geheim").orElseThrow();

        assertThat(house.identities().asked()).contains("provider of org-mainz with sehr geheim");
        assertThat(provider.usesSecret()).isTrue();
        assertThat(provider.toString()).doesNotContain("geheim");
        assertThat(trailOf(mainz)).contains("LOGIN_PROVIDER_REGISTERED").doesNotContain("geheim");
    }

    @Test
    void isNotRegisteredWhenSomethingIsAway() {
        assertRefused(
                register(registrar, "https://away.mainz.example", null),
                new IssuerUnreachable("https://away.mainz.example"));
        house.identities().goAway();
        assertRefused(register(registrar, ISSUER, null), new LoginProviderRefusal.IdentityProviderAway());
        assertThat(seenBy(mainz.id())).isEmpty();
    }

    @Test
    void theAssociationHasNoneNorATenantWithoutOrganization() {
        assertRefused(register(association, ISSUER, null), new AssociationUsesPasswords());
        var trier = house.member(verband, "trier", "072110000000");
        assertRefused(register(TestHouse.job(trier.id()), ISSUER, null), new LoginNotReady());
    }

    @Test
    void bothTrailsTellOfIt() {
        var active = confirm(association, registered()).orElseThrow();
        remove(association, active).orElseThrow();

        for (var trail : List.of(mainz, verband)) {
            assertThat(trailOf(trail)).contains("LOGIN_PROVIDER_CONFIRMED", "LOGIN_PROVIDER_REMOVED", ISSUER);
        }
    }
}
