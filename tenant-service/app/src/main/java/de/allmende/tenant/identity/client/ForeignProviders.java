package de.allmende.tenant.identity.client;

import de.allmende.tenant.identity.Identities.ForeignProvider;
import de.allmende.tenant.identity.IdentityInventory.KnownForeignProvider;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A foreign login provider as Keycloak wants it: signatures are checked with keys from the address that was registered, PKCE, nothing
 * of it changes our people, and its email proves nothing. It is on no login page, because there it would tell who is known. That the ID
 * token is sent at the logout makes the session keep it, so that claim rules can be read from it.
 */
final class ForeignProviders {

    static final String PATH = "/identity-provider/instances";
    static final String ONE = PATH + "/{alias}";

    /** What Keycloak shows instead of a secret, and takes for "as it is". */
    private static final String SECRET_AS_IT_IS = "**********";

    /** A flow of {@code infra/deploy/keycloak}. */
    private static final String KNOWN_PEOPLE_ONLY = "known-people-only";

    private static final Map<String, Object> SAFE = Map.of(
            "providerId", "oidc",
            "trustEmail", false,
            "storeToken", false,
            "linkOnly", false,
            "addReadTokenRoleOnCreate", false,
            "hideOnLogin", true,
            "firstBrokerLoginFlowAlias", KNOWN_PEOPLE_ONLY);

    private static final Map<String, String> SAFE_CONFIG = Map.of(
            "validateSignature", "true",
            "useJwksUrl", "true",
            "pkceEnabled", "true",
            "pkceMethod", "S256",
            "disableUserInfo", "true",
            "defaultScope", "openid email profile",
            "sendIdTokenOnLogout", "true",
            "syncMode", "IMPORT");

    private ForeignProviders() {}

    static Map<String, Object> body(ForeignProvider provider, boolean on, @Nullable String secret) {
        var body = new HashMap<>(SAFE);
        body.put("alias", provider.alias());
        body.put("displayName", "Eigener Anmeldedienst");
        body.put("enabled", on);
        body.put("config", config(provider, secret));
        return body;
    }

    private static Map<String, String> config(ForeignProvider provider, @Nullable String secret) {
        var config = new HashMap<>(SAFE_CONFIG);
        config.put("issuer", provider.issuer());
        config.put("authorizationUrl", provider.authorizationEndpoint());
        config.put("tokenUrl", provider.tokenEndpoint());
        config.put("jwksUrl", provider.keysEndpoint());
        config.put("clientId", provider.clientId());
        if (provider.usesSecret()) {
            config.put("clientAuthMethod", "client_secret_post");
            config.put("clientSecret", secret == null ? SECRET_AS_IT_IS : secret);
        } else {
            config.put("clientAuthMethod", "private_key_jwt");
            config.put("clientAssertionSigningAlg", "RS256");
        }
        return config;
    }

    /** @param found as Keycloak shows it */
    static KnownForeignProvider known(Map<String, Object> found) {
        var config = config(found);
        return new KnownForeignProvider(
                new ForeignProvider(
                        text(found.get("alias")),
                        text(config.get("issuer")),
                        text(config.get("authorizationUrl")),
                        text(config.get("tokenUrl")),
                        text(config.get("jwksUrl")),
                        text(config.get("clientId")),
                        "client_secret_post".equals(config.get("clientAuthMethod"))),
                found.get("organizationId") instanceof String organization ? organization : null,
                isOn(found),
                isSafe(found, config));
    }

    static boolean isOn(Map<String, Object> found) {
        return Boolean.TRUE.equals(found.get("enabled"));
    }

    private static boolean isSafe(Map<String, Object> found, Map<?, ?> config) {
        return SAFE.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(found.getOrDefault(wanted.getKey(), false)))
                && SAFE_CONFIG.entrySet().stream()
                        .allMatch(wanted -> wanted.getValue().equals(config.get(wanted.getKey())));
    }

    private static Map<?, ?> config(Map<String, Object> found) {
        return found.get("config") instanceof Map<?, ?> config ? config : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
