package de.allmende.tenant.invitation;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.invitation.InvitationRefusal.AdministratorIsThere;
import de.allmende.tenant.invitation.InvitationRefusal.TenantLetsNobodyIn;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.AssociationGuest;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.Newcomer;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import java.util.List;
import java.util.Optional;

/**
 * The association asks the first administrator of a tenant in, while nobody administers it. A second person of the association
 * confirms the right, as always where the tenant has nobody for it. Whoever is invited already gets a new link.
 *
 * <p>Refusals: the tenant is unknown; it lets nobody in; it has an administrator; the person has a login there.
 */
public final class InviteAdministrator {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final People people;
    private final Invitations invitations;
    private final InvitePerson invitePerson;
    private final RenewInvitation renewInvitation;
    private final BusinessTime time;

    InviteAdministrator(
            TenantTransactions transactions,
            Tenants tenants,
            People people,
            Invitations invitations,
            InvitePerson invitePerson,
            RenewInvitation renewInvitation,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.people = people;
        this.invitations = invitations;
        this.invitePerson = invitePerson;
        this.renewInvitation = renewInvitation;
        this.time = time;
    }

    public Outcome<Issued, Refusal> invite(Actor actor, TenantId id, String name, String email) {
        var served = transactions.read(actor, () -> served(actor, id));
        if (served.isEmpty()) {
            return Outcome.refused(new TenantUnknown());
        }
        if (!served.get().state().letsIn()) {
            return Outcome.refused(new TenantLetsNobodyIn(served.get().state()));
        }
        var association = transactions.read(
                actor,
                () -> tenants.find(actor.tenant()).orElseThrow().profile().name());
        return invite(AssociationGuest.in(id, actor, association), newcomer(name, email));
    }

    private Optional<Tenant> served(Actor actor, TenantId id) {
        return tenants.find(id)
                .filter(tenant -> !tenant.isAssociation())
                .filter(tenant -> tenant.association().equals(actor.tenant()));
    }

    private static Newcomer newcomer(String name, String email) {
        return new Newcomer(name, email, List.of(new Newcomer.Right(Role.TENANT_ADMIN, Limits.NONE)));
    }

    private Outcome<Issued, Refusal> invite(Actor guest, Newcomer newcomer) {
        var administrator = transactions.read(
                guest,
                () -> people.administrators(time.today()).stream()
                        .findFirst()
                        .flatMap(grant -> people.find(grant.person())));
        if (administrator.isPresent()) {
            return Outcome.refused(new AdministratorIsThere(administrator.get().name()));
        }
        var invited = transactions.read(
                guest,
                () -> people.findByEmail(newcomer.email())
                        .filter(person -> person.subject() == null)
                        .map(Person::id)
                        .flatMap(invitations::of));
        return invited.isPresent() ? renewed(guest, invited.get().id()) : invitePerson.invite(guest, newcomer);
    }

    private Outcome<Issued, Refusal> renewed(Actor guest, InvitationId id) {
        return switch (renewInvitation.renew(guest, id)) {
            case Outcome.Done<Issued, InvitationRefusal>(var issued) -> Outcome.done(issued);
            case Outcome.Refused<Issued, InvitationRefusal>(var refusal) -> Outcome.refused(refusal);
        };
    }
}
