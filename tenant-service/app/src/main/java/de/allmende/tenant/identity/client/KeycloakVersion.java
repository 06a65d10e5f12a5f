package de.allmende.tenant.identity.client;

import de.allmende.tenant.identity.IdentityProviderAway;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Stops the start when Keycloak is older than what the realm's steps need.
 *
 * <p>Old Keycloaks tell their version to every administrator; since 26.4 they keep it from accounts with few rights, such as
 * ours. Those are told by what they can do: without {@code manage-organizations} nobody may list organizations. A Keycloak
 * that is away does not stop the start.
 */
final class KeycloakVersion implements ApplicationRunner {

    static final String MINIMUM = "26.7.3";

    private static final Logger LOG = LoggerFactory.getLogger(KeycloakVersion.class);
    private static final List<Integer> WITHOUT_RIGHTS = List.of(403, 404);

    private record ServerInfo(@Nullable SystemInfo systemInfo) {}

    private record SystemInfo(String version) {}

    private final KeycloakAdmin keycloak;
    private final String serverInfo;

    KeycloakVersion(KeycloakAdmin keycloak, KeycloakProperties properties) {
        this.keycloak = keycloak;
        this.serverInfo = properties.url() + "/admin/serverinfo";
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            refuseAnOldVersion();
            refuseMissingRights();
        } catch (IdentityProviderAway e) {
            LOG.warn("Keycloak is away; its version was not checked.");
        }
    }

    private void refuseAnOldVersion() {
        var told = told();
        if (told != null && Arrays.compare(numbers(told), numbers(MINIMUM)) < 0) {
            throw new IllegalStateException(
                    "Keycloak " + told + " is too old: tenant-service needs " + MINIMUM + " or newer.");
        }
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private @Nullable String told() {
        try {
            var system = keycloak.get(ServerInfo.class, serverInfo).systemInfo();
            return system == null ? null : system.version().replaceFirst("[.]?[^0-9.].*$", "");
        } catch (HttpClientErrorException e) {
            return orThrow(e);
        }
    }

    private void refuseMissingRights() {
        try {
            keycloak.get(Integer.class, "/organizations/count");
        } catch (HttpClientErrorException e) {
            orThrow(e);
            throw new IllegalStateException(
                    "Keycloak does not let tenant-service keep organizations: it is older than " + MINIMUM
                            + ", or the steps of infra/deploy/keycloak were not applied to its realm.",
                    e);
        }
    }

    private static @Nullable String orThrow(HttpClientErrorException e) {
        HttpStatusCode status = e.getStatusCode();
        if (!WITHOUT_RIGHTS.contains(status.value())) {
            throw e;
        }
        return null;
    }
}
