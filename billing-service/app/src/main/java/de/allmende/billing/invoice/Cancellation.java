package de.allmende.billing.invoice;

import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Stornierung: the wish of one person to take back an issued invoice, which another one releases or discards.
 *
 * @param id also that of the document which takes the invoice back
 * @param reason stands on that document
 */
public record Cancellation(
        InvoiceId id,
        TenantId issuer,
        InvoiceId invoice,
        CancellationState state,
        String reason,
        Step requested,
        @Nullable Step decided,
        @Nullable String decisionReason) {

    /** Who did it, and when. */
    public record Step(UUID person, String name, Instant at) {

        static Step of(Actor actor, Instant at) {
            return new Step(actor.subject(), actor.name(), at);
        }
    }

    static Cancellation request(Actor actor, InvoiceId invoice, String reason, Instant now) {
        return new Cancellation(
                InvoiceId.next(),
                actor.tenant(),
                invoice,
                CancellationState.REQUESTED,
                reason,
                Step.of(actor, now),
                null,
                null);
    }

    /** Refused to whoever has asked for it, and to a deputy in that person's place. */
    Outcome<Cancellation, CancellationRefusal> released(Actor by, Instant now) {
        return by.isOrRepresents(requested.person())
                ? Outcome.refused(new CancellationRefusal.ReleaserIsRequester())
                : next(CancellationState.RELEASED, by, now, null);
    }

    Outcome<Cancellation, CancellationRefusal> discarded(Actor by, String why, Instant now) {
        return next(CancellationState.DISCARDED, by, now, why);
    }

    private Outcome<Cancellation, CancellationRefusal> next(
            CancellationState wanted, Actor by, Instant now, @Nullable String why) {
        return state == CancellationState.REQUESTED
                ? Outcome.done(new Cancellation(id, issuer, invoice, wanted, reason, requested, Step.of(by, now), why))
                : Outcome.refused(new CancellationRefusal.NoCancellationWaits());
    }

    /** Whether {@link #released} would not be refused. */
    public boolean mayBeReleasedBy(Actor actor) {
        var acting = actor.grant("BILLING_RELEASER").map(actor::using).orElse(actor);
        return released(acting, requested.at()) instanceof Outcome.Done<?, ?>;
    }

    Change since(Cancellation before) {
        return Change.of("Stornierung", before.state.label(), state.label());
    }
}
