package de.allmende.tenant.person;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;

/**
 * Who confirms a grant: another administrator of the tenant. Where there is none beside granter and grantee, a served tenant
 * asks its association, and in the association the revision may say it.
 */
final class SecondPerson {

    private final Tenants tenants;
    private final People people;
    private final ConfirmationRequests requests;
    private final BusinessTime time;

    SecondPerson(Tenants tenants, People people, ConfirmationRequests requests, BusinessTime time) {
        this.tenants = tenants;
        this.people = people;
        this.requests = requests;
        this.time = time;
    }

    /** Asks the association when nobody in the tenant can confirm. */
    void find(Actor actor, GrantEntry grant, String personName) {
        if (!grant.confirmationNeeded() || isInTheTenant(grant)) {
            return;
        }
        if (tenants.find(actor.tenant()).orElseThrow().profile().kind() != TenantKind.ASSOCIATION) {
            requests.ask(grant, personName);
        }
    }

    /** Whether an administrator of the tenant can confirm. */
    boolean isInTheTenant(GrantEntry grant) {
        return people.administrators(time.today()).stream()
                .map(GrantEntry::person)
                .anyMatch(administrator ->
                        !administrator.value().equals(grant.grantedBy()) && !administrator.equals(grant.person()));
    }

    /** Neither granter nor grantee, and nobody's deputy who is one of them. */
    static boolean isThird(Actor actor, GrantEntry grant) {
        return !actor.isOrRepresents(grant.grantedBy())
                && !actor.isOrRepresents(grant.person().value());
    }
}
