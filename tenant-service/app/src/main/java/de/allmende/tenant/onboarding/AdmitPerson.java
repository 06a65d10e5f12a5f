package de.allmende.tenant.onboarding;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonId;

/**
 * Makes a person's login at the identity provider.
 *
 * <p>May be repeated; does nothing once the login is known, or when the person can only come by an invitation. Throws when the identity provider is away or the tenant's
 * organization is not open yet.
 */
public final class AdmitPerson {

    private record Pending(Person person, String organizationId) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final People people;
    private final Identities identities;

    AdmitPerson(TenantTransactions transactions, Tenants tenants, People people, Identities identities) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.people = people;
        this.identities = identities;
    }

    public void admit(TenantId tenant, PersonId id) {
        var actor = Actor.system("onboarding", tenant);
        var pending = transactions.read(actor, () -> pending(tenant, id));
        if (pending.person().subject() != null) {
            return;
        }
        identities
                .admitPerson(
                        pending.organizationId(),
                        new Identities.Login(
                                pending.person().name(), pending.person().email()))
                .ifPresent(subject -> transactions.change(actor, () -> {
                    people.loggedInAs(id, subject, pending.organizationId());
                    return subject;
                }));
    }

    private Pending pending(TenantId tenant, PersonId id) {
        var organizationId = tenants.find(tenant).orElseThrow().organizationId();
        if (organizationId == null) {
            throw new OrganizationNotOpen(tenant);
        }
        return new Pending(people.find(id).orElseThrow(), organizationId);
    }

    /** The organization comes first; the order is repeated later. */
    static final class OrganizationNotOpen extends RuntimeException {

        OrganizationNotOpen(TenantId tenant) {
            super("The organization of " + tenant + " is not open yet.");
        }
    }
}
