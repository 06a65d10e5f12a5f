package de.allmende.tenant.invitation;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationExists;
import de.allmende.tenant.person.AddPerson;
import de.allmende.tenant.person.Newcomer;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonRefusal;
import de.allmende.tenant.person.PersonRefusal.PersonExists;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Asks a person into the actor's tenant. Person and rights come into being at once, the rights that decide wait for a second
 * person as always; the login is made when the person accepts. Whoever was there without a login, and whose invitation was
 * withdrawn, is asked anew.
 *
 * <p>Refusals: there is a person with this email who has a login; there is an invitation; a right cannot be given.
 */
public final class InvitePerson {

    static final Duration VALID_FOR = Duration.ofDays(7);

    private final TenantTransactions transactions;
    private final Invitations invitations;
    private final InvitationLinks links;
    private final AddPerson addPerson;
    private final People people;
    private final AuditTrail audit;
    private final BusinessTime time;

    InvitePerson(
            TenantTransactions transactions,
            Invitations invitations,
            InvitationLinks links,
            AddPerson addPerson,
            People people,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.invitations = invitations;
        this.links = links;
        this.addPerson = addPerson;
        this.people = people;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Issued, Refusal> invite(Actor actor, Newcomer newcomer) {
        return transactions.write(actor, () -> person(actor, newcomer).flatMap(person -> issue(actor, person)));
    }

    private Outcome<Person, Refusal> person(Actor actor, Newcomer newcomer) {
        var known = people.findByEmail(newcomer.email());
        if (known.isEmpty()) {
            return asRefusal(addPerson.add(actor, newcomer));
        }
        if (known.get().subject() != null) {
            return Outcome.refused(new PersonExists(newcomer.email()));
        }
        if (invitations.of(known.get().id()).isPresent()) {
            return Outcome.refused(new InvitationExists(newcomer.email()));
        }
        return asRefusal(addPerson.addAgain(actor, known.get(), newcomer));
    }

    /** The rooms' refusals meet here. */
    private static Outcome<Person, Refusal> asRefusal(Outcome<Person, PersonRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<Person, PersonRefusal>(var person) -> Outcome.done(person);
            case Outcome.Refused<Person, PersonRefusal>(var refusal) -> Outcome.refused(refusal);
        };
    }

    private Outcome<Issued, Refusal> issue(Actor actor, Person person) {
        var now = time.now();
        var invitation = new Invitation(InvitationId.next(), person, actor.name(), now, expiry(now), null, null);
        if (!invitations.add(invitation)) {
            return Outcome.refused(new InvitationExists(person.email()));
        }
        var secret = LinkSecret.next();
        links.put(new InvitationLinks.Link(actor.tenant(), invitation.id()), secret.hash());
        audit.record(
                actor,
                "PERSON_INVITED",
                "person",
                person.id().value(),
                "%s wurde unter %s eingeladen.".formatted(person.name(), person.email()),
                Change.set("Einladung", InvitationState.OPEN.label()));
        return Outcome.done(new Issued(invitation, secret));
    }

    static Instant expiry(Instant now) {
        return now.plus(VALID_FOR).truncatedTo(ChronoUnit.SECONDS);
    }
}
