package de.allmende.tenant.drift;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.apiclient.WithdrawApiClient;
import de.allmende.tenant.drift.DriftRefusal.DriftNotRepairable;
import de.allmende.tenant.drift.DriftRefusal.DriftUnknown;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.IdentityInventory;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.loginprovider.DecideLoginProvider;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.loginprovider.LoginProviderState;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.AssociationGuest;
import de.allmende.tenant.person.People;
import java.util.Objects;
import java.util.Optional;

/**
 * Sets right what differs at the identity provider, after looking whether it still does. May be repeated: each step does
 * nothing where it was done before. The tenant concerned and the association have it in their audit trails.
 *
 * <p>Refusals: it is not in the list; people have to do it; the identity provider is away.
 */
public final class RepairDrift {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final People people;
    private final ApiClients clients;
    private final WithdrawApiClient withdrawApiClient;
    private final DecideLoginProvider decideLoginProvider;
    private final Identities identities;
    private final IdentityInventory inventory;
    private final FindDrift findDrift;
    private final Drifts drifts;
    private final AuditTrail audit;
    private final BusinessTime time;

    RepairDrift(
            TenantTransactions transactions,
            Tenants tenants,
            People people,
            ApiClients clients,
            WithdrawApiClient withdrawApiClient,
            DecideLoginProvider decideLoginProvider,
            Identities identities,
            IdentityInventory inventory,
            FindDrift findDrift,
            Drifts drifts,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.people = people;
        this.clients = clients;
        this.withdrawApiClient = withdrawApiClient;
        this.decideLoginProvider = decideLoginProvider;
        this.identities = identities;
        this.inventory = inventory;
        this.findDrift = findDrift;
        this.drifts = drifts;
        this.audit = audit;
        this.time = time;
    }

    private record Wish(Drift drift, Tenant tenant, String associationName) {}

    public Outcome<Drift, DriftRefusal> repair(Actor actor, DriftId id) {
        var wish = transactions.read(actor, () -> wish(actor, id));
        if (wish.isEmpty()) {
            return Outcome.refused(new DriftUnknown());
        }
        var drift = wish.get().drift();
        if (!drift.kind().isRepairable()) {
            return Outcome.refused(new DriftNotRepairable());
        }
        try {
            if (stillDiffers(wish.get())) {
                var tenant = wish.get().tenant();
                mend(AssociationGuest.in(tenant.id(), actor, wish.get().associationName()), tenant, drift);
            }
        } catch (IdentityProviderAway e) {
            return Outcome.refused(new DriftRefusal.IdentityProviderAway());
        }
        return transactions.write(actor, () -> {
            drifts.remove(id);
            record(actor, drift);
            return Outcome.done(drift);
        });
    }

    private Optional<Wish> wish(Actor actor, DriftId id) {
        return drifts.find(id)
                .flatMap(drift -> tenants.find(drift.tenant())
                        .map(tenant -> new Wish(
                                drift,
                                tenant,
                                tenants.find(actor.tenant())
                                        .orElseThrow()
                                        .profile()
                                        .name())));
    }

    private boolean stillDiffers(Wish wish) {
        return findDrift.of(wish.tenant(), findDrift.there()).stream().anyMatch(found -> found.isSameAs(wish.drift()));
    }

    private void mend(Actor guest, Tenant tenant, Drift drift) {
        var organizationId = Objects.requireNonNull(tenant.organizationId());
        switch (drift.kind()) {
            case ORGANIZATION_MISSING -> openAnew(tenant);
            case ORGANIZATION_CHANGED -> inventory.correct(organizationId, organization(tenant));
            case LOGIN_DISABLED -> inventory.switchOn(drift.subject());
            case MEMBER_MISSING -> letIn(tenant, organizationId, drift.subject());
            case MEMBER_FOREIGN -> inventory.putOut(organizationId, drift.subject());
            case CLIENT_FOREIGN -> identities.closeMachine(tenant.id(), drift.subject());
            case PROVIDER_FOREIGN -> identities.removeForeignProvider(drift.subject());
            case PROVIDER_CHANGED -> setRight(tenant, organizationId, drift.subject());
            case LOGIN_MISSING, CLIENT_MISSING, PROVIDER_MISSING, ORGANIZATION_RENAMED -> {}
        }
        transactions.change(guest, () -> {
            if (drift.kind() == DriftKind.LOGIN_MISSING) {
                people.forgetLogin(drift.subject());
            }
            if (drift.kind() == DriftKind.CLIENT_MISSING) {
                withdraw(guest, drift.subject());
            }
            if (drift.kind() == DriftKind.PROVIDER_MISSING) {
                decideLoginProvider
                        .remove(guest, LoginProviderId.parse(drift.subject()))
                        .orElseThrow();
            }
            if (!tenant.isAssociation()) {
                record(guest, drift);
            }
            return drift;
        });
    }

    private void setRight(Tenant tenant, String organizationId, String alias) {
        findDrift.ours(tenant).providers().stream()
                .filter(provider -> provider.id().toString().equals(alias))
                .forEach(provider -> inventory.correct(
                        organizationId, provider.foreign(), provider.state() == LoginProviderState.ACTIVE));
    }

    private void withdraw(Actor guest, String clientId) {
        clients.all().stream()
                .filter(client -> client.clientId().equals(clientId))
                .filter(client -> client.isValidAt(time.now()))
                .forEach(
                        client -> withdrawApiClient.withdraw(guest, client.id()).orElseThrow());
    }

    private void record(Actor actor, Drift drift) {
        audit.record(
                actor,
                "LOGIN_DRIFT_REPAIRED",
                "tenant",
                drift.tenant().value(),
                "Abweichung im Anmeldesystem bei %s, %s: erwartet %s, gefunden %s."
                        .formatted(drift.tenantName(), drift.name(), drift.expected(), drift.found()),
                Change.of("Im Anmeldesystem", drift.found(), drift.expected()));
    }

    private static Identities.Organization organization(Tenant tenant) {
        return new Identities.Organization(
                tenant.id(), tenant.profile().name(), tenant.profile().alias());
    }

    /** Whoever is not let in before a fault is missing in the new organization, which the next comparison finds. */
    private void openAnew(Tenant tenant) {
        var organizationId = identities.openOrganization(organization(tenant));
        transactions.change(FindDrift.job(tenant.association()), () -> {
            tenants.organizationOpened(tenant.id(), organizationId);
            return organizationId;
        });
        var ours = findDrift.ours(tenant);
        ours.people().forEach(person -> letIn(tenant, organizationId, Objects.requireNonNull(person.subject())));
        ours.validClients(time.now())
                .forEach(client -> letIn(tenant, organizationId, Objects.requireNonNull(client.subject())));
    }

    private void letIn(Tenant tenant, String organizationId, String subject) {
        if (inventory.login(subject).isEmpty()) {
            return;
        }
        inventory.letIn(organizationId, subject);
        transactions.change(FindDrift.job(tenant.id()), () -> {
            people.withLogin().stream()
                    .filter(person -> subject.equals(person.subject()))
                    .forEach(person -> people.loggedInAs(person.id(), subject, organizationId));
            clients.all().stream()
                    .filter(client -> subject.equals(client.subject()))
                    .forEach(client -> clients.ready(client, organizationId));
            return subject;
        });
    }
}
