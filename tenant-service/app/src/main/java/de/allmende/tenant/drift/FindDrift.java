package de.allmende.tenant.drift;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.identity.IdentityInventory;
import de.allmende.tenant.identity.IdentityInventory.KnownForeignProvider;
import de.allmende.tenant.identity.IdentityInventory.KnownMachine;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.loginprovider.LoginProvider;
import de.allmende.tenant.loginprovider.LoginProviderState;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantFilter;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.People;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares our tenants, people, machine clients and login providers with the identity provider, and keeps what differs for the association.
 *
 * <p>Refusal: the identity provider is away; then the last list stays.
 */
public final class FindDrift {

    private static final String JOB = "Abgleich";
    private static final int PAGE = 100;

    private final TenantTransactions transactions;
    private final KnownTenants known;
    private final Tenants tenants;
    private final People people;
    private final ApiClients clients;
    private final LoginProviders providers;
    private final IdentityInventory inventory;
    private final Drifts drifts;
    private final BusinessTime time;

    FindDrift(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            People people,
            ApiClients clients,
            LoginProviders providers,
            IdentityInventory inventory,
            Drifts drifts,
            BusinessTime time) {
        this.transactions = transactions;
        this.known = known;
        this.tenants = tenants;
        this.people = people;
        this.clients = clients;
        this.providers = providers;
        this.inventory = inventory;
        this.drifts = drifts;
        this.time = time;
    }

    /** For every association, by the calendar. */
    public void everywhere() {
        known.associations().forEach(association -> find(Actor.system(JOB, association)));
    }

    /** @param actor of the association */
    public Outcome<LoginReport, DriftRefusal> find(Actor actor) {
        var now = time.now();
        List<Drift> found;
        try {
            var there = there();
            found = served(actor).stream()
                    .flatMap(tenant -> of(tenant, there).stream())
                    .toList();
        } catch (IdentityProviderAway e) {
            return Outcome.refused(new DriftRefusal.IdentityProviderAway());
        }
        return transactions.write(actor, () -> {
            drifts.replace(found, now);
            return Outcome.done(new LoginReport(drifts.all(), now));
        });
    }

    /** What is looked through once for all tenants. */
    record There(List<KnownMachine> machines, List<KnownForeignProvider> providers) {}

    There there() {
        return new There(inventory.machines(), inventory.foreignProviders());
    }

    private List<Tenant> served(Actor actor) {
        var all = new ArrayList<Tenant>();
        Tenants.@Nullable Place after = null;
        List<Tenant> page;
        do {
            var from = after;
            page = transactions.read(actor, () -> tenants.page(TenantFilter.ALL, from, PAGE));
            all.addAll(page);
            if (!page.isEmpty()) {
                var last = page.getLast();
                after = new Tenants.Place(last.profile().name(), last.id().value());
            }
        } while (page.size() == PAGE);
        return all;
    }

    /** What differs about one tenant now; nothing about one that is closed or not open yet. */
    List<Drift> of(Tenant tenant, There there) {
        var organizationId = tenant.organizationId();
        if (organizationId == null || tenant.state() == TenantState.CLOSED) {
            return List.of();
        }
        var organization = inventory.organization(organizationId);
        var noted = ours(tenant);
        var differences = new Differences(tenant, noted, time.now());
        var ofMachines = Stream.concat(
                differences.ofMachines(there.machines()), differences.ofProviders(organizationId, there.providers()));
        if (organization.isEmpty()) {
            return Stream.concat(differences.organizationMissing(organizationId), ofMachines)
                    .toList();
        }
        var members = inventory.members(organizationId);
        return Stream.of(
                        differences.ofOrganization(organizationId, organization.get()),
                        differences.ofMembers(members),
                        differences.ofMissing(members, inventory::login),
                        ofMachines)
                .flatMap(found -> found)
                .toList();
    }

    Ours ours(Tenant tenant) {
        return transactions.read(job(tenant.id()), () -> new Ours(people.withLogin(), clients.all(), standing(tenant)));
    }

    private List<LoginProvider> standing(Tenant tenant) {
        return providers.of(tenant.id()).stream()
                .filter(provider -> provider.state() != LoginProviderState.REMOVED)
                .toList();
    }

    static Actor job(TenantId tenant) {
        return Actor.system(JOB, tenant);
    }
}
