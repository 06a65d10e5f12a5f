package de.allmende.tenant.invitation;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.Identities.Welcome;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.invitation.InvitationRefusal.ExistingLoginNeeded;
import de.allmende.tenant.invitation.InvitationRefusal.InvitationNotValid;
import de.allmende.tenant.invitation.OpenLink.Opened;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person in by the link of an invitation. The login is new and begins with a password that is shown here once and
 * changed at the first login; or it exists, and its owner is logged in with it.
 *
 * <p>While the identity provider is away the acceptance is kept, and the same link goes on later, whenever that is.
 *
 * <p>Refusals: the link does not let anybody in; there is a login of this email and it is not the caller's.
 */
public final class AcceptInvitation {

    /** What comes next for the person. */
    public sealed interface Accepted {

        /** The login begins with this password. */
        record Started(Opened opened, String password) implements Accepted {

            @Override
            public String toString() {
                return "Started[opened=" + opened + ", password=***]";
            }
        }

        /** The existing login opens this tenant, too. */
        record Joined(Opened opened) implements Accepted {}

        /** The identity provider is away; the acceptance is kept. */
        record Waiting(Opened opened) implements Accepted {}
    }

    private final OpenLink openLink;
    private final TenantTransactions transactions;
    private final Invitations invitations;
    private final InvitationLinks links;
    private final People people;
    private final Identities identities;
    private final AuditTrail audit;
    private final BusinessTime time;

    AcceptInvitation(
            OpenLink openLink,
            TenantTransactions transactions,
            Invitations invitations,
            InvitationLinks links,
            People people,
            Identities identities,
            AuditTrail audit,
            BusinessTime time) {
        this.openLink = openLink;
        this.transactions = transactions;
        this.invitations = invitations;
        this.links = links;
        this.people = people;
        this.identities = identities;
        this.audit = audit;
        this.time = time;
    }

    /** @param caller who is logged in, of whichever tenant */
    public Outcome<Accepted, InvitationRefusal> accept(LinkSecret secret, @Nullable Actor caller) {
        return openLink.open(secret).flatMap(opened -> accept(secret, opened, caller));
    }

    private Outcome<Accepted, InvitationRefusal> accept(LinkSecret secret, Opened opened, @Nullable Actor caller) {
        var organizationId = opened.tenant().organizationId();
        if (organizationId == null) {
            return waiting(opened);
        }
        var person = opened.invitation().person();
        Welcome welcome;
        try {
            welcome = identities.welcome(
                    organizationId, new Identities.Login(person.name(), person.email()), subjectOf(caller));
        } catch (IdentityProviderAway e) {
            return waiting(opened);
        }
        return switch (welcome) {
            case Welcome.Started(var subject, var password) ->
                completed(secret, opened, organizationId, subject).map(done -> new Accepted.Started(opened, password));
            case Welcome.Joined(var subject) ->
                completed(secret, opened, organizationId, subject).map(done -> new Accepted.Joined(opened));
            case Welcome.LoginNeeded() -> Outcome.refused(new ExistingLoginNeeded(person.email()));
        };
    }

    private @Nullable String subjectOf(@Nullable Actor caller) {
        return caller == null || caller.kind() != Actor.Kind.PERSON
                ? null
                : transactions.read(
                        caller,
                        () -> people.find(new PersonId(caller.subject()))
                                .map(Person::subject)
                                .orElse(null));
    }

    private Outcome<Accepted, InvitationRefusal> waiting(Opened opened) {
        var guest = guest(opened);
        return transactions.write(guest, () -> {
            var invitation = invitations.findForChange(opened.invitation().id()).orElseThrow();
            if (!invitation.opensAt(time.now())) {
                return Outcome.refused(new InvitationNotValid());
            }
            noteOnce(guest, invitation);
            return Outcome.done(new Accepted.Waiting(opened));
        });
    }

    /** The link is used up in the same commit. */
    private Outcome<Opened, InvitationRefusal> completed(
            LinkSecret secret, Opened opened, String organizationId, String subject) {
        var guest = guest(opened);
        return transactions.write(guest, () -> {
            var invitation = invitations.findForChange(opened.invitation().id()).orElseThrow();
            if (!invitation.opensAt(time.now()) || !links.use(secret.hash())) {
                return Outcome.refused(new InvitationNotValid());
            }
            noteOnce(guest, invitation);
            people.loggedInAs(invitation.person().id(), subject, organizationId);
            return Outcome.done(opened);
        });
    }

    private void noteOnce(Actor guest, Invitation invitation) {
        if (invitation.acceptedAt() == null) {
            invitations.accept(invitation.id(), time.now());
            audit.record(
                    guest,
                    "INVITATION_ACCEPTED",
                    "person",
                    guest.subject(),
                    "%s hat die Einladung von %s angenommen."
                            .formatted(invitation.person().name(), invitation.invitedBy()),
                    Change.of("Einladung", InvitationState.OPEN.label(), InvitationState.ACCEPTED.label()));
        }
    }

    /** The person, who may do nothing yet but come in. */
    private static Actor guest(Opened opened) {
        var person = opened.invitation().person();
        return new Actor(opened.tenant().id(), Actor.Kind.PERSON, person.id().value(), person.name(), List.of());
    }
}
