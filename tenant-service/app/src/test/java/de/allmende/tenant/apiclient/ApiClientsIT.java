package de.allmende.tenant.apiclient;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.tenant.TestHouse;
import de.allmende.tenant.actor.TenantActorDirectory;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientEndsTooEarly;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientExists;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientNotInUse;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientRotated;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientUnknown;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.onboarding.CloseMachineLogin;
import de.allmende.tenant.onboarding.OpenOrganization;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiClientsIT {

    private TestHouse house;
    private Tenant verband;
    private Tenant koblenz;

    @BeforeAll
    void build() {
        house = new TestHouse();
        verband = house.association("verband");
        koblenz = house.member(verband, "koblenz", "071110000000");
        house.get(OpenOrganization.class).open(verband.id(), verband.id());
        house.get(OpenOrganization.class).open(verband.id(), koblenz.id());
    }

    @BeforeEach
    void today() {
        house.clock().advanceTo("2026-11-22");
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Actor admin() {
        return TestHouse.job(koblenz.id());
    }

    private ApiClient created(String application) {
        return creates(application, null).orElseThrow().client();
    }

    private Outcome<CreateApiClient.Created, ApiClientRefusal> creates(String application, @Nullable LocalDate until) {
        return creates(application, until, null);
    }

    private Outcome<CreateApiClient.Created, ApiClientRefusal> creates(
            String application, @Nullable LocalDate until, @Nullable String keys) {
        return house.get(CreateApiClient.class)
                .create(
                        admin(),
                        new CreateApiClient.Command(application, Set.of(Scope.USAGE_WRITE), null, until, keys));
    }

    private Outcome<RotateApiClient.Rotated, ApiClientRefusal> rotates(
            Actor actor, ApiClient client, int days, @Nullable String keys) {
        return house.get(RotateApiClient.class)
                .rotate(actor, new RotateApiClient.Command(client.id(), Duration.ofDays(days), keys, null));
    }

    private boolean letsIn(ApiClient client) {
        return house.get(TenantActorDirectory.class)
                .resolve(Bearer.of("sub-" + client.clientId(), "org-koblenz", client.clientId(), Set.of("usage:write")))
                .isPresent();
    }

    @Test
    void bothClientsWorkUntilTheOldOnesTimeIsOver() {
        var old = created("Rotation");

        var rotated = rotates(admin(), old, 14, null).orElseThrow();

        assertThat(rotated.client().clientId()).isEqualTo("fachverfahren-rotation-koblenz-r2");
        assertThat(rotated.secret()).isNotEmpty();
        assertThat(rotated.toString()).doesNotContain(String.valueOf(rotated.secret()));
        assertThat(letsIn(old)).isTrue();
        assertThat(letsIn(rotated.client())).isTrue();

        house.clock().advance(Duration.ofDays(14));
        assertThat(letsIn(old)).isFalse();
        assertThat(letsIn(rotated.client())).isTrue();
        assertThat(rotates(admin(), rotated.client(), 0, null)
                        .orElseThrow()
                        .client()
                        .clientId())
                .isEqualTo("fachverfahren-rotation-koblenz-r3");
        assertThat(letsIn(rotated.client())).isFalse();
    }

    @Test
    void aClientIsRotatedOnceAndOnlyByItsTenant() {
        var old = created("Einmal");
        rotates(admin(), old, 14, null).orElseThrow();

        assertThat(rotates(admin(), old, 14, null))
                .isEqualTo(Outcome.refused(new ApiClientRotated("fachverfahren-einmal-koblenz-r2")));
        assertThat(rotates(TestHouse.job(verband.id()), old, 14, null))
                .isEqualTo(Outcome.refused(new ApiClientUnknown()));
    }

    @Test
    void aRotationIsCompletedWhenTheIdentityProviderIsBack() {
        var old = created("Abbruch");

        house.identities().goAway();
        assertThat(rotates(admin(), old, 14, null))
                .isEqualTo(Outcome.refused(new ApiClientRefusal.IdentityProviderAway()));
        assertThat(letsIn(old)).isTrue();
        house.identities().comeBack();

        assertThat(rotates(admin(), old, 14, null).orElseThrow().client().rotatedFrom())
                .isEqualTo(old.id());
    }

    @Test
    void aClientWithAKeyHasNoSecret() {
        var rotated =
                rotates(admin(), created("Schlüssel"), 14, "{\"keys\": []}").orElseThrow();

        assertThat(rotated.secret()).isNull();
        assertThat(rotated.client().usesKey()).isTrue();
    }

    @Test
    void aClientThatBeginsWithAKeyNeverHasASecret() {
        var created = creates("Schlüsselstart", null, "{\"keys\": []}").orElseThrow();

        assertThat(created.secret()).isNull();
        assertThat(letsIn(created.client())).isTrue();
        assertThat(house.get(ReadApiClients.class)
                        .find(admin(), created.client().id()))
                .hasValueSatisfying(client -> assertThat(client.usesKey()).isTrue());
    }

    @Test
    void aCreationThatIsRepeatedOtherwiseFollowsTheLastRequest() {
        house.identities().goAway();
        assertThat(creates("Schlüsselwechsel", null, null))
                .isEqualTo(Outcome.refused(new ApiClientRefusal.IdentityProviderAway()));
        house.identities().comeBack();

        var created = creates("Schlüsselwechsel", null, "{\"keys\": []}").orElseThrow();

        assertThat(created.secret()).isNull();
        assertThat(created.client().usesKey()).isTrue();
    }

    @Test
    void aRotationThatIsRepeatedOtherwiseFollowsTheLastRequest() {
        var old = created("Umkehr");
        house.identities().goAway();
        rotates(admin(), old, 14, "{\"keys\": []}");
        house.identities().comeBack();
        house.get(ChangeScopes.class)
                .change(admin(), old.id(), Set.of(Scope.BOOKINGS_READ))
                .orElseThrow();

        var rotated = rotates(admin(), old, 14, null).orElseThrow();

        assertThat(rotated.secret()).isNotEmpty();
        assertThat(house.get(ReadApiClients.class)
                        .find(admin(), rotated.client().id()))
                .hasValueSatisfying(client -> {
                    assertThat(client.usesKey()).isFalse();
                    assertThat(client.scopes()).containsExactly(Scope.BOOKINGS_READ);
                });
    }

    @Test
    void aClientEndsWhenItsTimeIsOverAndARotationDoesNotProlongIt() {
        var client = creates("Befristet", LocalDate.parse("2026-12-01"))
                .orElseThrow()
                .client();
        assertThat(creates("Befristet", LocalDate.parse("2027-12-01")))
                .isEqualTo(Outcome.refused(new ApiClientExists("Befristet")));

        var rotated = rotates(admin(), client, 90, null).orElseThrow();
        house.clock().advanceTo("2026-11-30");
        assertThat(letsIn(client)).isTrue();
        house.clock().advanceTo("2026-12-01");

        assertThat(letsIn(client)).isFalse();
        assertThat(letsIn(rotated.client())).isTrue();
        assertThat(rotates(admin(), client, 0, null)).isEqualTo(Outcome.refused(new ApiClientNotInUse()));
    }

    @Test
    void refusesAnEndBeforeTomorrow() {
        var tomorrow = LocalDate.parse("2026-11-23");

        assertThat(creates("Gestern", LocalDate.parse("2026-11-22")))
                .isEqualTo(Outcome.refused(new ApiClientEndsTooEarly(tomorrow)));
        assertThat(house.get(RotateApiClient.class)
                        .rotate(
                                admin(),
                                new RotateApiClient.Command(
                                        created("Heute").id(), Duration.ZERO, null, LocalDate.parse("2026-11-22"))))
                .isEqualTo(Outcome.refused(new ApiClientEndsTooEarly(tomorrow)));
    }

    @Test
    void applicationsWhoseNamesAreWrittenAlikeShareNoClient() {
        created("Fach-Amt");

        assertThat(creates("Fach Amt", null)).isEqualTo(Outcome.refused(new ApiClientExists("Fach-Amt")));
    }

    @Test
    void aWithdrawnClientIsUnknownAtOnceAndLosesItsLogin() {
        var client = created("Entzug");
        var withdraw = house.get(WithdrawApiClient.class);

        withdraw.withdraw(admin(), client.id()).orElseThrow();
        house.get(CloseMachineLogin.class).close(koblenz.id(), client.id());

        assertThat(letsIn(client)).isFalse();
        assertThat(house.identities().asked()).contains("close " + client.clientId());
        assertThat(withdraw.withdraw(admin(), client.id())).isEqualTo(Outcome.refused(new ApiClientNotInUse()));
        assertThat(created("Entzug").clientId()).isEqualTo("fachverfahren-entzug-koblenz-2");
    }

    @Test
    void changedScopesCountWithoutANewToken() {
        var client = created("Umfang");

        house.get(ChangeScopes.class)
                .change(admin(), client.id(), Set.of(Scope.BOOKINGS_READ))
                .orElseThrow();

        assertThat(house.get(TenantActorDirectory.class)
                        .resolve(Bearer.of(
                                "sub-" + client.clientId(),
                                "org-koblenz",
                                client.clientId(),
                                Set.of("usage:write", "bookings:read")))
                        .orElseThrow()
                        .grants())
                .containsExactly(Grant.of("SCOPE_bookings:read"));
    }

    @Test
    void knowsWhenAClientWasUsedLast() {
        var client = created("Benutzt");
        assertThat(client.lastUsedAt()).isNull();

        letsIn(client);

        assertThat(house.get(ReadApiClients.class)
                        .find(admin(), client.id())
                        .orElseThrow()
                        .lastUsedAt())
                .isEqualTo(house.clock().instant());
    }
}
