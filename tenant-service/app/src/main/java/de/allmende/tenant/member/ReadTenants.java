package de.allmende.tenant.member;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the tenants that the actor's tenant may see; a tenant reads in its own trail who else has opened its file. */
public final class ReadTenants {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final RestingServices restingServices;
    private final Looks looks;

    public ReadTenants(TenantTransactions transactions, Tenants tenants, RestingServices restingServices, Looks looks) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.restingServices = restingServices;
        this.looks = looks;
    }

    public Optional<Tenant> find(Actor actor, TenantId id) {
        return transactions.read(actor, () -> tenants.find(id));
    }

    public boolean servicesRest(Actor actor, Tenant tenant) {
        return transactions.read(actor, () -> restingServices.rest(tenant));
    }

    /** The tenant's file as somebody opens it. */
    public Optional<Tenant> open(Actor actor, TenantId id) {
        return looked(actor, find(actor, id), "Stammdaten, Mitgliedschaften und Einwohnerzahlen, Stand heute.");
    }

    /** The file as it was recorded at an instant in the past. */
    public Optional<Tenant> openAt(Actor actor, TenantId id, Instant instant) {
        var found = transactions.read(actor, () -> tenants.findAt(id, instant));
        return looked(actor, found, "Stammdaten, Mitgliedschaften und Einwohnerzahlen zu einem früheren Zeitpunkt.");
    }

    private Optional<Tenant> looked(Actor actor, Optional<Tenant> found, String summary) {
        found.ifPresent(tenant -> looks.tell(actor, tenant.id(), "TENANT_LOOKED_AT", summary));
        return found;
    }

    public List<Tenant> page(Actor actor, TenantFilter filter, Tenants.@Nullable Place after, int limit) {
        return transactions.read(actor, () -> tenants.page(filter, after, limit));
    }
}
