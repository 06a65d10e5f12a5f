package de.allmende.tenant;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.Identities.ForeignProvider;
import de.allmende.tenant.identity.Identities.Organization;
import de.allmende.tenant.identity.IdentityInventory;
import de.allmende.tenant.identity.IdentityProviderAway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What there is at an identity provider in memory; tests put things there and take them away. */
public final class TestInventory implements IdentityInventory {

    public final Map<String, KnownOrganization> organizations = new HashMap<>();
    public final Map<String, KnownLogin> logins = new HashMap<>();
    public final Map<String, Set<String>> members = new HashMap<>();
    public final List<KnownMachine> machines = new ArrayList<>();
    public final Map<String, KnownForeignProvider> providers = new HashMap<>();
    public boolean away;

    /** A login that is a member. */
    public void put(String organizationId, String subject) {
        logins.put(subject, new KnownLogin(subject, subject, true));
        letIn(organizationId, subject);
    }

    public void put(String organizationId, TenantId tenant, String name, String alias) {
        organizations.put(organizationId, new KnownOrganization(name, alias, true, tenant));
    }

    @Override
    public Optional<KnownOrganization> organization(String organizationId) {
        return Optional.ofNullable(organizations.get(organizationId));
    }

    @Override
    public Optional<KnownLogin> login(String subject) {
        return Optional.ofNullable(logins.get(subject));
    }

    @Override
    public List<KnownLogin> members(String organizationId) {
        return members.getOrDefault(organizationId, Set.of()).stream()
                .flatMap(subject -> login(subject).stream())
                .toList();
    }

    @Override
    public List<KnownMachine> machines() {
        if (away) {
            throw new IdentityProviderAway("test", new IOException("cut"));
        }
        return List.copyOf(machines);
    }

    @Override
    public List<KnownForeignProvider> foreignProviders() {
        return List.copyOf(providers.values());
    }

    @Override
    public void correct(String organizationId, ForeignProvider provider, boolean on) {
        providers.put(provider.alias(), new KnownForeignProvider(provider, organizationId, on, true));
    }

    @Override
    public void correct(String organizationId, Organization organization) {
        put(organizationId, organization.tenant(), organization.name(), organization.alias());
    }

    @Override
    public void switchOn(String subject) {
        logins.put(subject, new KnownLogin(subject, subject, true));
    }

    @Override
    public void letIn(String organizationId, String subject) {
        members.computeIfAbsent(organizationId, id -> new HashSet<>()).add(subject);
    }

    @Override
    public void putOut(String organizationId, String subject) {
        members.getOrDefault(organizationId, new HashSet<>()).remove(subject);
    }
}
