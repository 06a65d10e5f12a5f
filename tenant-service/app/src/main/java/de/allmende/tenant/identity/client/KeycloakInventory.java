package de.allmende.tenant.identity.client;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.Identities.Organization;
import de.allmende.tenant.identity.IdentityInventory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;

/** Looks through one realm, page by page. */
final class KeycloakInventory implements IdentityInventory {

    private static final int PAGE = 200;

    private static final ParameterizedTypeReference<List<FoundUser>> FOUND_USERS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<FoundClient>> FOUND_CLIENTS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Map<String, Object>>> DOCUMENTS =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private record FoundOrganization(
            String name,
            String alias,
            @Nullable Boolean enabled,
            @Nullable Map<String, List<String>> attributes) {}

    private record FoundUser(
            String id, String username, @Nullable Boolean enabled) {

        KnownLogin known() {
            return new KnownLogin(id, username, !Boolean.FALSE.equals(enabled));
        }
    }

    private record FoundClient(
            String clientId,
            @Nullable Boolean enabled,
            @Nullable Map<String, String> attributes) {}

    private final KeycloakAdmin keycloak;
    private final KeycloakIdentities identities;

    KeycloakInventory(KeycloakAdmin keycloak, KeycloakIdentities identities) {
        this.keycloak = keycloak;
        this.identities = identities;
    }

    @Override
    public Optional<KnownOrganization> organization(String organizationId) {
        return keycloak.find(FoundOrganization.class, "/organizations/{id}", organizationId)
                .map(found -> new KnownOrganization(
                        found.name(),
                        found.alias(),
                        !Boolean.FALSE.equals(found.enabled()),
                        tenant(Stream.ofNullable(found.attributes())
                                .flatMap(attributes ->
                                        attributes
                                                .getOrDefault(KeycloakIdentities.TENANT_ATTRIBUTE, List.of())
                                                .stream())
                                .findFirst())));
    }

    @Override
    public Optional<KnownLogin> login(String subject) {
        return keycloak.find(FoundUser.class, "/users/{id}", subject).map(FoundUser::known);
    }

    @Override
    public List<KnownLogin> members(String organizationId) {
        var all = new ArrayList<KnownLogin>();
        List<FoundUser> page;
        do {
            page = keycloak.list(
                    FOUND_USERS,
                    "/organizations/{id}/members?first={first}&max={max}",
                    organizationId,
                    all.size(),
                    PAGE);
            page.stream().map(FoundUser::known).forEach(all::add);
        } while (page.size() == PAGE);
        return all;
    }

    @Override
    public List<KnownMachine> machines() {
        var all = new ArrayList<KnownMachine>();
        List<FoundClient> page;
        int first = 0;
        do {
            page = keycloak.list(FOUND_CLIENTS, "/clients?first={first}&max={max}", first, PAGE);
            first += page.size();
            page.stream()
                    .filter(client -> !Boolean.FALSE.equals(client.enabled()))
                    .forEach(client -> {
                        var tenant = tenant(Optional.ofNullable(client.attributes())
                                .map(attributes -> attributes.get(KeycloakIdentities.TENANT_ATTRIBUTE)));
                        if (tenant != null) {
                            all.add(new KnownMachine(tenant, client.clientId()));
                        }
                    });
        } while (page.size() == PAGE);
        return all;
    }

    @Override
    public List<KnownForeignProvider> foreignProviders() {
        var all = new ArrayList<KnownForeignProvider>();
        List<Map<String, Object>> page;
        do {
            page = keycloak.list(DOCUMENTS, ForeignProviders.PATH + "?first={first}&max={max}", all.size(), PAGE);
            page.stream().map(ForeignProviders::known).forEach(all::add);
        } while (page.size() == PAGE);
        return all;
    }

    @Override
    public void correct(String organizationId, Identities.ForeignProvider provider, boolean on) {
        keycloak.change(ForeignProviders.ONE, ForeignProviders.body(provider, on, null), provider.alias());
        identities.assign(organizationId, provider.alias());
    }

    private static @Nullable TenantId tenant(Optional<String> attribute) {
        try {
            return attribute.map(text -> new TenantId(UUID.fromString(text))).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public void correct(String organizationId, Organization organization) {
        var body = new HashMap<>(identities.body(organization, organization.name()));
        body.put("id", organizationId);
        keycloak.change("/organizations/{id}", body, organizationId);
    }

    /** Everything is sent back: what a change leaves out might be emptied. */
    @Override
    public void switchOn(String subject) {
        var user = new HashMap<>(keycloak.get(DOCUMENT, "/users/{id}", subject));
        user.put("enabled", true);
        keycloak.change("/users/{id}", user, subject);
    }

    @Override
    public void letIn(String organizationId, String subject) {
        identities.admit(organizationId, subject);
    }

    @Override
    public void putOut(String organizationId, String subject) {
        keycloak.remove("/organizations/{organization}/members/{id}", organizationId, subject);
    }
}
