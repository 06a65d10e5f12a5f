package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With what the marketplace itself logs in at the identity provider, to keep organizations, people and clients there. */
@DisplayName("Das Dienstkonto des Marktplatzes am Anmeldesystem")
class ServiceAccountIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();

    @Test
    @DisplayName("Es hat kein Geheimnis, und sein Schlüssel ist nur für seinen Besitzer lesbar")
    void hasNoSecretButAKey() throws Exception {
        var keycloak = KeycloakDesk.open();
        var account = keycloak.get("/clients/" + keycloak.clientId("tenant-service"));

        assertThat(account.get("clientAuthenticatorType").asString()).isEqualTo("client-jwt");
        assertThat(keycloak.secretOf("tenant-service")).isEmpty();
        var key = ALLMENDE.data().resolve("secrets/tenant-service-login");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(ALLMENDE.data().resolve("secrets/tenant-service-client")).doesNotExist();
    }

    @Test
    @DisplayName("Ein Geheimnis, ein fremder Schlüssel und eine wiederholte Anmeldung nützen niemandem")
    void takesNothingButItsOwnKeyOnce() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var foreign = generator.generateKeyPair().getPrivate();
        var own = ClientAssertion.ofTenantService();

        for (var secret : new String[] {"", "tenant-service"}) {
            assertThat(status(Map.of("client_id", "tenant-service", "client_secret", secret)))
                    .isIn(400, 401);
        }
        assertThat(status(Map.of(
                        "client_assertion_type",
                        ClientAssertion.TYPE,
                        "client_assertion",
                        ClientAssertion.elliptic("tenant-service", foreign))))
                .isIn(400, 401);
        assertThat(status(own)).isEqualTo(200);
        assertThat(status(own)).isIn(400, 401);
    }

    private static int status(Map<String, String> login) {
        var form = new HashMap<>(login);
        form.put("grant_type", "client_credentials");
        return Desk.send(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(URI.create(ALLMENDE.demo().issuer() + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(LoginForms.encoded(form)))
                                .build())
                .status();
    }
}
