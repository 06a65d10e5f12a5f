package de.allmende.acceptance;

import java.net.URI;
import java.util.Map;

/** Another administration's own login provider: a second realm of the running Keycloak, with people and passwords of its own. */
final class ForeignRealm {

    static final String PASSWORD = "stadteigen-2026";

    private static final String CLIENT = "allmende";
    private static final String IMITATOR = "nachahmung";

    private final String name;
    private final String ours = RunningAllmende.get().demo().issuer();
    private final KeycloakDesk keycloak = KeycloakDesk.ofTheInstallation();

    private ForeignRealm(String name) {
        this.name = name;
    }

    /** With the marketplace as a client that logs in by its key, and one that imitates the tokens of the marketplace. */
    static ForeignRealm named(String name) {
        var realm = new ForeignRealm(name);
        realm.make();
        return realm;
    }

    private void make() {
        keycloak.post("", """
                {"realm": "%s", "enabled": true, "sslRequired": "none"}""".formatted(name));
        keycloak.post("/" + name + "/clients", """
                {"clientId": "%s", "protocol": "openid-connect", "publicClient": false, "standardFlowEnabled": true,
                 "clientAuthenticatorType": "client-jwt", "redirectUris": ["%s/broker/*"],
                 "attributes": {"use.jwks.url": "true", "jwks.url": "%s/protocol/openid-connect/certs",
                   "pkce.code.challenge.method": "S256"}}""".formatted(CLIENT, ours, ours));
        keycloak.post("/" + name + "/clients", """
                {"clientId": "%s", "protocol": "openid-connect", "publicClient": true, "directAccessGrantsEnabled": true,
                 "protocolMappers": [
                   {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                    "config": {"included.custom.audience": "allmende", "access.token.claim": "true"}},
                   {"name": "tenant", "protocol": "openid-connect", "protocolMapper": "oidc-hardcoded-claim-mapper",
                    "config": {"claim.name": "organization", "claim.value": "{\\"speyer\\":{\\"id\\":\\"x\\"}}",
                      "jsonType.label": "JSON", "access.token.claim": "true"}}]}""".formatted(IMITATOR));
    }

    /** Somebody whom this provider knows by this email. */
    void person(String email) {
        keycloak.post("/" + name + "/users", """
                {"username": "%1$s", "email": "%1$s", "emailVerified": true, "enabled": true,
                 "firstName": "Fremd", "lastName": "Bekannt",
                 "credentials": [{"type": "password", "value": "%2$s", "temporary": false}]}""".formatted(email, PASSWORD));
    }

    /** From now on its ID tokens name the groups of a person. */
    void tellsGroups() {
        var client = keycloak.get("/" + name + "/clients?clientId=" + CLIENT)
                .at("/0/id")
                .asString();
        keycloak.post("/" + name + "/clients/" + client + "/protocol-mappers/models", """
                {"name": "groups", "protocol": "openid-connect", "protocolMapper": "oidc-group-membership-mapper",
                 "config": {"claim.name": "groups", "full.path": "false", "id.token.claim": "true"}}""");
    }

    /** Somebody comes into a group, which comes into being with the first one. */
    void puts(String email, String group) {
        var desk = KeycloakDesk.ofTheInstallation();
        if (idOfGroup(desk, group).isEmpty()) {
            desk.post("/" + name + "/groups", """
                    {"name": "%s"}""".formatted(group));
        }
        desk.put(membership(desk, email, group));
    }

    void takesOut(String email, String group) {
        var desk = KeycloakDesk.ofTheInstallation();
        desk.delete(membership(desk, email, group));
    }

    private String membership(KeycloakDesk desk, String email, String group) {
        var user = desk.get("/" + name + "/users?exact=true&username=" + email)
                .at("/0/id")
                .asString();
        return "/" + name + "/users/" + user + "/groups/" + idOfGroup(desk, group);
    }

    private String idOfGroup(KeycloakDesk desk, String group) {
        return desk.get("/" + name + "/groups?exact=true&search=" + group)
                .at("/0/id")
                .asString("");
    }

    String issuer() {
        return URI.create(ours).resolve("/realms/" + name).toString();
    }

    /** What a tenant sends to register this provider. */
    String registration(String clientId, String domain) {
        return """
                {"issuer": "%s", "clientId": "%s", "emailDomains": ["%s"]}""".formatted(issuer(), clientId, domain);
    }

    String registration(String domain) {
        return registration(CLIENT, domain);
    }

    /** A token that this provider gives for itself, with everything in it that the marketplace looks for. */
    String imitation(String email) {
        return KeycloakDesk.token(
                issuer(),
                Map.of(
                        "grant_type", "password",
                        "client_id", IMITATOR,
                        "username", email,
                        "password", PASSWORD,
                        "scope", "openid"));
    }
}
