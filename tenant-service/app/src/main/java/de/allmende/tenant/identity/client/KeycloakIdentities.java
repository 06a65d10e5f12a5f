package de.allmende.tenant.identity.client;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.Identities;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

/**
 * One realm; a tenant is an organization that carries the tenant's id as an attribute.
 *
 * <p>Creates first and looks up when it exists already (409), so a repeat after a lost answer finds what the first call
 * made.
 */
final class KeycloakIdentities implements Identities {

    static final String TENANT_ATTRIBUTE = "tenantId";

    /** What Keycloak asks of somebody whose password was set by another. */
    private static final String FIRST_PASSWORD = "UPDATE_PASSWORD";

    /** Keycloak makes or keeps a secret unless it is told otherwise. */
    private static final String NO_SECRET = "";

    private static final ParameterizedTypeReference<List<FoundUser>> FOUND_USERS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Found>> FOUND = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<FoundClient>> FOUND_CLIENTS =
            new ParameterizedTypeReference<>() {};

    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private record Found(String id) {}

    private record FoundClient(String id, @Nullable Map<String, String> attributes) {}

    private record FoundUser(
            String id,
            @Nullable Boolean emailVerified,
            @Nullable List<String> requiredActions) {

        boolean isVouchedFor() {
            return Boolean.TRUE.equals(emailVerified);
        }

        boolean awaitsFirstPassword() {
            return !isVouchedFor() && requiredActions != null && requiredActions.contains(FIRST_PASSWORD);
        }
    }

    private record Secret(String value) {}

    private final KeycloakAdmin keycloak;
    private final KeycloakProperties properties;

    KeycloakIdentities(KeycloakAdmin keycloak, KeycloakProperties properties) {
        this.keycloak = keycloak;
        this.properties = properties;
    }

    @Override
    public String openOrganization(Organization organization) {
        return keycloak.create("/organizations", body(organization, organization.name()))
                .or(() -> findOrganization(organization))
                .or(() -> keycloak.create(
                        "/organizations", body(organization, organization.name() + " (" + organization.alias() + ")")))
                .orElseThrow(() -> new IllegalStateException(
                        "The organization " + organization.alias() + " belongs to another tenant."));
    }

    private Optional<String> findOrganization(Organization organization) {
        return keycloak
                .list(
                        FOUND,
                        "/organizations?q={attribute}:{tenant}",
                        TENANT_ATTRIBUTE,
                        organization.tenant().value())
                .stream()
                .map(Found::id)
                .findFirst();
    }

    Map<String, Object> body(Organization organization, String name) {
        return Map.of(
                "name", name,
                "alias", organization.alias(),
                "enabled", true,
                "domains",
                        List.of(Map.of(
                                "name", organization.alias() + "." + properties.domainSuffix(), "verified", true)),
                "attributes",
                        Map.of(
                                TENANT_ATTRIBUTE,
                                List.of(organization.tenant().value().toString())));
    }

    @Override
    public Optional<String> admitPerson(String organizationId, Login login) {
        var created = keycloak.create("/users", body(login));
        if (created.isEmpty() && !found(login).isVouchedFor()) {
            return Optional.empty();
        }
        var subject = created.orElseGet(() -> found(login).id());
        admit(organizationId, subject);
        return Optional.of(subject);
    }

    private FoundUser found(Login login) {
        return keycloak.list(FOUND_USERS, "/users?email={email}&exact=true", login.email()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A login of another person uses this name."));
    }

    /** The email of a login that an invitation has made is nobody's word: whoever held the link set the password. */
    @Override
    public Welcome welcome(String organizationId, Login login, @Nullable String provenSubject) {
        var body = name(login);
        body.put("emailVerified", false);
        body.put("requiredActions", List.of(FIRST_PASSWORD));
        var created = keycloak.create("/users", body);
        var subject = created.orElseGet(() -> found(login).id());
        if (created.isEmpty() && !isUnclaimed(organizationId, subject)) {
            if (!subject.equals(provenSubject)) {
                return new Welcome.LoginNeeded();
            }
            admit(organizationId, subject);
            return new Welcome.Joined(subject);
        }
        var password = StartPassword.next();
        keycloak.change(
                "/users/{id}/reset-password",
                Map.of("type", "password", "value", password, "temporary", true),
                subject);
        admit(organizationId, subject);
        return new Welcome.Started(subject, password);
    }

    @Override
    public boolean isUnclaimed(String organizationId, String subject) {
        return keycloak.get(FoundUser.class, "/users/{id}", subject).awaitsFirstPassword()
                && keycloak.list(FOUND, "/organizations/members/{id}/organizations", subject).stream()
                        .allMatch(organization -> organization.id().equals(organizationId));
    }

    private Map<String, Object> body(Login login) {
        var body = name(login);
        body.put("emailVerified", true);
        var password = properties.initialPassword();
        if (password != null) {
            body.put("credentials", List.of(Map.of("type", "password", "value", password, "temporary", false)));
        }
        return body;
    }

    private static Map<String, Object> name(Login login) {
        int lastBlank = login.name().lastIndexOf(' ');
        return new HashMap<>(Map.of(
                "username",
                login.email(),
                "email",
                login.email(),
                "enabled",
                true,
                "firstName",
                lastBlank < 0 ? login.name() : login.name().substring(0, lastBlank),
                "lastName",
                login.name().substring(lastBlank + 1)));
    }

    @Override
    public MachineLogin admitMachine(String organizationId, Machine machine) {
        var created = keycloak.create("/clients", body(machine));
        var id = created.orElseGet(() -> found(machine));
        var secret = machine.keys() == null ? secret(id, created.isPresent()) : null;
        var subject = keycloak.get(Found.class, "/clients/{id}/service-account-user", id)
                .id();
        admit(organizationId, subject);
        return new MachineLogin(subject, secret);
    }

    private String secret(String id, boolean fresh) {
        return (fresh
                        ? keycloak.get(Secret.class, "/clients/{id}/client-secret", id)
                        : keycloak.post(Secret.class, "/clients/{id}/client-secret", id))
                .value();
    }

    /** Only a client of the same tenant is taken up again; it logs in as this call says. */
    private String found(Machine machine) {
        var id = findClient(machine.tenant(), machine.clientId())
                .orElseThrow(() -> new IllegalStateException(
                        "The machine client " + machine.clientId() + " belongs to another tenant."));
        keycloak.change("/clients/{id}", body(machine), id);
        return id;
    }

    private Optional<String> findClient(TenantId tenant, String clientId) {
        return keycloak.list(FOUND_CLIENTS, "/clients?clientId={clientId}", clientId).stream()
                .filter(client -> client.attributes() != null
                        && tenant.value().toString().equals(client.attributes().get(TENANT_ATTRIBUTE)))
                .map(FoundClient::id)
                .findFirst();
    }

    @Override
    public void createForeignProvider(String organizationId, ForeignProvider provider, @Nullable String secret) {
        keycloak.ensure(ForeignProviders.PATH, ForeignProviders.body(provider, false, secret));
        assign(organizationId, provider.alias());
    }

    /** A provider that belongs to the organization already is fine. */
    void assign(String organizationId, String alias) {
        keycloak.ensure("/organizations/{organization}/identity-providers", '"' + alias + '"', organizationId);
    }

    @Override
    public void switchForeignProvider(String alias, boolean on) {
        keycloak.find(DOCUMENT, ForeignProviders.ONE, alias)
                .filter(found -> ForeignProviders.isOn(found) != on)
                .ifPresent(found -> {
                    var switched = new HashMap<>(found);
                    switched.put("enabled", on);
                    keycloak.change(ForeignProviders.ONE, switched, alias);
                });
    }

    @Override
    public void removeForeignProvider(String alias) {
        keycloak.remove(ForeignProviders.ONE, alias);
    }

    @Override
    public void closeMachine(TenantId tenant, String clientId) {
        findClient(tenant, clientId)
                .ifPresent(id -> keycloak.change("/clients/{id}", Map.of("clientId", clientId, "enabled", false), id));
    }

    @Override
    public boolean removePerson(String organizationId, String subject) {
        boolean isElsewhere = keycloak.find(FOUND, "/organizations/members/{id}/organizations", subject).stream()
                .flatMap(List::stream)
                .anyMatch(organization -> !organization.id().equals(organizationId));
        if (!isElsewhere) {
            keycloak.remove("/users/{id}", subject);
        }
        return !isElsewhere;
    }

    @Override
    public void removeMachine(TenantId tenant, String clientId) {
        findClient(tenant, clientId).ifPresent(id -> keycloak.remove("/clients/{id}", id));
    }

    @Override
    public void closeOrganization(String organizationId) {
        keycloak.remove("/organizations/{id}", organizationId);
    }

    private static Map<String, Object> body(Machine machine) {
        var body = new HashMap<String, Object>(Map.of(
                "clientId", machine.clientId(),
                "name", machine.application(),
                "protocol", "openid-connect",
                "enabled", true,
                "publicClient", false,
                "standardFlowEnabled", false,
                "implicitFlowEnabled", false,
                "directAccessGrantsEnabled", false,
                "serviceAccountsEnabled", true,
                "fullScopeAllowed", false));
        body.put("attributes", attributes(machine));
        body.put("defaultClientScopes", List.of("basic", "audience"));
        body.put(
                "optionalClientScopes",
                Stream.concat(
                                Stream.of("organization"),
                                machine.scopes().stream().sorted())
                        .toList());
        if (machine.keys() == null) {
            body.put("clientAuthenticatorType", "client-secret");
        } else {
            body.put("clientAuthenticatorType", "client-jwt");
            body.put("secret", NO_SECRET);
        }
        return body;
    }

    private static Map<String, String> attributes(Machine machine) {
        var tenant = machine.tenant().value().toString();
        var keys = machine.keys();
        return keys == null
                ? Map.of(TENANT_ATTRIBUTE, tenant)
                : Map.of(TENANT_ATTRIBUTE, tenant, "use.jwks.string", "true", "jwks.string", keys);
    }

    /** A member that is one already is fine. */
    void admit(String organizationId, String subject) {
        keycloak.ensure("/organizations/{organization}/members", '"' + subject + '"', organizationId);
    }
}
