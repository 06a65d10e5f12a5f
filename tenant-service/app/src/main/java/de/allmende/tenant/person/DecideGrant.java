package de.allmende.tenant.person;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.PersonRefusal.AdministrationDecides;
import de.allmende.tenant.person.PersonRefusal.GrantNotPending;
import de.allmende.tenant.person.PersonRefusal.GrantUnknown;
import de.allmende.tenant.person.PersonRefusal.SecondPersonNeeded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The second person's word on a grant: confirmed it holds from now on (or from its first day), rejected it never does.
 *
 * <p>Refusals: the grant is unknown; it is not waiting; granter and grantee do not decide; whoever is no administrator of the
 * tenant decides only where no administrator can; nobody confirms more than his own limit.
 */
public final class DecideGrant {

    /** @param reason needed for a rejection */
    public record Command(
            GrantId grant, Verdict verdict, @Nullable String reason) {}

    private final TenantTransactions transactions;
    private final People people;
    private final Tenants tenants;
    private final ConfirmationRequests requests;
    private final SecondPerson secondPerson;
    private final AuditTrail audit;
    private final BusinessTime time;

    DecideGrant(
            TenantTransactions transactions,
            People people,
            Tenants tenants,
            ConfirmationRequests requests,
            SecondPerson secondPerson,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.people = people;
        this.tenants = tenants;
        this.requests = requests;
        this.secondPerson = secondPerson;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<GrantEntry, PersonRefusal> decide(Actor actor, Command command) {
        return transactions.write(actor, () -> decided(actor, command));
    }

    /** The association decides for a member that has asked it to; it is a guest there, without rights of its own. */
    public Outcome<GrantEntry, PersonRefusal> decideForMember(Actor actor, TenantId member, Command command) {
        var name = transactions.read(
                actor,
                () -> requests.isOpen(member, command.grant())
                        ? tenants.find(actor.tenant())
                                .map(tenant -> tenant.profile().name())
                        : Optional.<String>empty());
        return name.map(association -> AssociationGuest.in(member, actor, association))
                .map(guest -> decide(guest, command))
                .orElseGet(() -> Outcome.refused(new GrantUnknown()));
    }

    private Outcome<GrantEntry, PersonRefusal> decided(Actor actor, Command command) {
        var found = people.grant(command.grant());
        if (found.isEmpty()) {
            return Outcome.refused(new GrantUnknown());
        }
        var grant = found.get();
        var refusal = objection(actor, command.verdict(), grant);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var decision =
                new GrantEntry.Decision(command.verdict(), actor.subject(), actor.name(), time.now(), command.reason());
        if (!people.decide(grant, decision)) {
            return Outcome.refused(new GrantNotPending());
        }
        var decided = grant.decided(decision);
        requests.close(grant.id(), decision.at());
        audit.record(
                actor,
                command.verdict() == Verdict.CONFIRMED ? "GRANT_CONFIRMED" : "GRANT_REJECTED",
                "person",
                grant.person().value(),
                "Recht „%s“ für %s, erteilt von %s%s."
                        .formatted(
                                grant.role().label(),
                                people.find(grant.person()).orElseThrow().name(),
                                grant.grantedByName(),
                                command.reason() == null ? "" : ": " + command.reason()),
                Change.of(
                        "Stand",
                        grant.stateOn(time.today()).label(),
                        decided.stateOn(time.today()).label()));
        return Outcome.done(decided);
    }

    private Optional<PersonRefusal> objection(Actor actor, Verdict verdict, GrantEntry grant) {
        if (grant.stateOn(time.today()) != GrantState.PENDING) {
            return Optional.of(new GrantNotPending());
        }
        if (!SecondPerson.isThird(actor, grant)) {
            return Optional.of(new SecondPersonNeeded());
        }
        if (!Role.isAdministrator(actor) && secondPerson.isInTheTenant(grant)) {
            return Optional.of(new AdministrationDecides());
        }
        return verdict == Verdict.CONFIRMED ? Reach.refusal(actor, grant.role(), grant.limits()) : Optional.empty();
    }
}
