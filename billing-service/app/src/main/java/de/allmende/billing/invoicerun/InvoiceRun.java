package de.allmende.billing.invoicerun;

import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rechnungslauf: bills one month of one issuer to all its consumers. One person creates and checks it, another one
 * releases it; only then do its documents get numbers.
 */
public record InvoiceRun(
        RunId id,
        TenantId issuer,
        YearMonth month,
        RunState state,
        Signature created,
        @Nullable Instant calculatedAt,
        @Nullable Signature checked,
        @Nullable Signature released,
        @Nullable Instant issuedAt) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMAN);

    /** Who did it, and when. */
    public record Signature(UUID person, String name, Instant at) {

        static Signature of(Actor actor, Instant at) {
            return new Signature(actor.subject(), actor.name(), at);
        }
    }

    static InvoiceRun create(Actor actor, YearMonth month, Instant now) {
        return new InvoiceRun(
                RunId.next(), actor.tenant(), month, RunState.DRAFT, Signature.of(actor, now), null, null, null, null);
    }

    Outcome<InvoiceRun, InvoiceRunRefusal> calculated(Instant now) {
        return next(RunState.CALCULATED)
                .map(state -> new InvoiceRun(id, issuer, month, state, created, now, null, null, null));
    }

    Outcome<InvoiceRun, InvoiceRunRefusal> checked(Actor by, Instant now) {
        return next(RunState.CHECKED)
                .map(state -> new InvoiceRun(
                        id, issuer, month, state, created, calculatedAt, Signature.of(by, now), null, null));
    }

    /** Refused to whoever has created or checked the run, and to a deputy in that person's place. */
    Outcome<InvoiceRun, InvoiceRunRefusal> released(Actor by, Instant now) {
        return next(RunState.RELEASED).flatMap(state -> {
            if (by.isOrRepresents(created.person())) {
                return Outcome.refused(new InvoiceRunRefusal.ReleaserIsCreator());
            }
            if (checked != null && by.isOrRepresents(checked.person())) {
                return Outcome.refused(new InvoiceRunRefusal.ReleaserIsChecker());
            }
            return Outcome.done(new InvoiceRun(
                    id, issuer, month, state, created, calculatedAt, checked, Signature.of(by, now), null));
        });
    }

    Change since(InvoiceRun before) {
        return Change.of("Stand", before.state.label(), state.label());
    }

    /** For people, such as Rechnungslauf für Dezember 2026. */
    String label() {
        return "Rechnungslauf für " + MONTH.format(month);
    }

    /** Whether {@link #released} would not be refused. */
    public boolean mayBeReleasedBy(Actor actor) {
        var acting = actor.grant("BILLING_RELEASER").map(actor::using).orElse(actor);
        return released(acting, created.at()) instanceof Outcome.Done<?, ?>;
    }

    Outcome<InvoiceRun, InvoiceRunRefusal> issued(Instant now) {
        return next(RunState.ISSUED)
                .map(state -> new InvoiceRun(id, issuer, month, state, created, calculatedAt, checked, released, now));
    }

    private Outcome<RunState, InvoiceRunRefusal> next(RunState wanted) {
        return state.mayBecome(wanted)
                ? Outcome.done(wanted)
                : Outcome.refused(new InvoiceRunRefusal.RunInOtherState(state.label()));
    }
}
