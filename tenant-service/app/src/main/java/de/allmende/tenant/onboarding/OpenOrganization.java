package de.allmende.tenant.onboarding;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.CreatePerson;
import de.allmende.tenant.person.Role;
import java.util.Set;

/**
 * Opens a tenant's organization at the identity provider and brings in its first administrator.
 *
 * <p>May be repeated; does nothing once the organization is known. Throws when the identity provider is away.
 */
public final class OpenOrganization {

    private static final String JOB = "onboarding";

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Identities identities;
    private final CreatePerson createPerson;

    OpenOrganization(
            TenantTransactions transactions, Tenants tenants, Identities identities, CreatePerson createPerson) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.identities = identities;
        this.createPerson = createPerson;
    }

    public void open(TenantId association, TenantId id) {
        var actor = Actor.system(JOB, association);
        var tenant = transactions.read(actor, () -> tenants.find(id)).orElseThrow();
        if (tenant.organizationId() == null) {
            var organizationId = identities.openOrganization(new Identities.Organization(
                    id, tenant.profile().name(), tenant.profile().alias()));
            transactions.change(actor, () -> {
                tenants.organizationOpened(id, organizationId);
                return organizationId;
            });
        }
        bringInAdministrator(tenant);
    }

    private void bringInAdministrator(Tenant tenant) {
        var administrator = tenant.profile().administrator();
        if (administrator != null) {
            // Refused when he or she is there already; then there is nothing left to do.
            createPerson.create(
                    Actor.system(JOB, tenant.id()),
                    new CreatePerson.Command(administrator.name(), administrator.email(), Set.of(Role.TENANT_ADMIN)));
        }
    }
}
