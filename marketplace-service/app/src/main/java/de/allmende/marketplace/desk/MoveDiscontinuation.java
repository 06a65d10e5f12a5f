package de.allmende.marketplace.desk;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves the end of an offering on: announced by a second person or discarded, and until the last day of sale taken back, again
 * by two people.
 *
 * <p>Refusals: nothing is proposed or announced; somebody has changed it since; the table does not know the move from here;
 * whoever decides has proposed it, or stands in for whoever did; to an announcement also what a proposal is refused for, since
 * days pass between the two; to taking it back, that the sale has ended.
 */
public final class MoveDiscontinuation {

    /** @param because why the announcement shall be taken back */
    public record Command(
            OfferingId offering,
            DiscontinuationMove move,
            @Nullable String because,
            long seen) {}

    private static final Set<String> FOUR_EYES = Set.of("announcer_is_not_proposer", "withdrawer_is_not_proposer");

    private final TenantTransactions transactions;
    private final PlannedDiscontinuations planned;
    private final DiscontinuationTerms terms;
    private final AuditTrail audit;
    private final BusinessTime time;

    MoveDiscontinuation(
            TenantTransactions transactions,
            PlannedDiscontinuations planned,
            DiscontinuationTerms terms,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.planned = planned;
        this.terms = terms;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<PlannedDiscontinuation, DiscontinuationRefusal> move(Actor editor, Command command) {
        try {
            return transactions.write(editor, () -> moved(editor, command));
        } catch (RuntimeException e) {
            if (Constraints.violated(e).filter(FOUR_EYES::contains).isPresent()) {
                return Outcome.refused(new DiscontinuationRefusal.AnnouncerIsProposer());
            }
            throw e;
        }
    }

    /** Why this person cannot decide about what waits; empty when he can, or nothing waits. */
    public static Optional<DiscontinuationRefusal> objection(Actor editor, PlannedDiscontinuation discontinuation) {
        var waiting = discontinuation.waiting();
        if (waiting == null) {
            return Optional.empty();
        }
        if (editor.subject().equals(waiting.by().id())) {
            return Optional.of(new DiscontinuationRefusal.AnnouncerIsProposer());
        }
        return usable(editor, waiting.by()).isEmpty()
                ? Optional.of(new DiscontinuationRefusal.AnnouncerStandsInForProposer())
                : Optional.empty();
    }

    /** What this person can do with it on this day; the act checks it again. */
    public static List<DiscontinuationMove> offered(
            Actor editor, PlannedDiscontinuation discontinuation, LocalDate today) {
        return Arrays.stream(DiscontinuationMove.values())
                .filter(discontinuation::allows)
                .filter(move -> !isTooLate(move, discontinuation, today))
                .filter(move ->
                        !move.isDecision() || objection(editor, discontinuation).isEmpty())
                .toList();
    }

    private static boolean isTooLate(
            DiscontinuationMove move, PlannedDiscontinuation discontinuation, LocalDate today) {
        return move.takesBack() && today.isAfter(discontinuation.terms().endOfSaleOn());
    }

    /** A deputy does not decide for the very person who proposed. */
    private static Optional<Grant> usable(Actor editor, Person proposer) {
        return editor.grantsOf(VersionGuard.EDITOR)
                .filter(grant -> !editor.using(grant).isOrRepresents(proposer.id()))
                .findFirst();
    }

    private Outcome<PlannedDiscontinuation, DiscontinuationRefusal> moved(Actor editor, Command command) {
        var locked = planned.lockOpen(editor.tenant(), command.offering());
        var offering = terms.published(editor.tenant(), command.offering());
        if (locked.isEmpty() || offering.isEmpty()) {
            return Outcome.refused(new DiscontinuationRefusal.OfferingNotFound());
        }
        var before = locked.get();
        return refusal(editor, before, command)
                .<Outcome<PlannedDiscontinuation, DiscontinuationRefusal>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(settled(editor, offering.get(), before, command)));
    }

    private Optional<DiscontinuationRefusal> refusal(Actor editor, PlannedDiscontinuation before, Command command) {
        var move = command.move();
        if (before.version() != command.seen()) {
            return Optional.of(new DiscontinuationRefusal.DiscontinuationChanged());
        }
        if (!before.allows(move)) {
            return Optional.of(new DiscontinuationRefusal.DiscontinuationInOtherState(
                    move.label(), before.state().label()));
        }
        if (isTooLate(move, before, time.today())) {
            return Optional.of(
                    new DiscontinuationRefusal.SaleHasEnded(before.terms().endOfSaleOn()));
        }
        var objection = move.isDecision() ? objection(editor, before) : Optional.<DiscontinuationRefusal>empty();
        return objection.isEmpty() && move == DiscontinuationMove.ANNOUNCE
                ? terms.objection(editor.tenant(), before.offering(), before.terms())
                : objection;
    }

    private PlannedDiscontinuation settled(
            Actor editor, Offering offering, PlannedDiscontinuation before, Command command) {
        var waiting = before.waiting();
        var acting = command.move().isDecision() && waiting != null
                ? usable(editor, waiting.by()).map(editor::using).orElse(editor)
                : VersionGuard.acting(editor);
        var step = new PlannedDiscontinuation.Step(Person.of(acting), time.now());
        var because = command.because();
        var after = switch (command.move()) {
            case DISCARD -> before.discarded();
            case ANNOUNCE -> before.announced(step);
            case PROPOSE_WITHDRAWAL -> before.withdrawalProposed(Objects.requireNonNull(because), step);
            case KEEP -> before.kept();
            case WITHDRAW -> before.withdrawn(step);
        };
        planned.store(after);
        record(acting, offering, before, after, command);
        return after;
    }

    private void record(
            Actor acting,
            Offering offering,
            PlannedDiscontinuation before,
            PlannedDiscontinuation after,
            Command command) {
        var id = offering.id().value();
        var said = offering.name() + ": " + command.move().label();
        var change = Change.of("Stand", before.state().label(), after.state().label());
        switch (command.move()) {
            case DISCARD -> audit.record(acting, "DISCONTINUATION_DISCARDED", "offering", id, said, change);
            case ANNOUNCE -> audit.record(acting, "DISCONTINUATION_ANNOUNCED", "offering", id, said, change);
            case PROPOSE_WITHDRAWAL ->
                audit.record(
                        acting, "DISCONTINUATION_WITHDRAWAL_PROPOSED", "offering", id, said, command.because(), change);
            case KEEP -> audit.record(acting, "DISCONTINUATION_KEPT", "offering", id, said, change);
            case WITHDRAW -> audit.record(acting, "DISCONTINUATION_WITHDRAWN", "offering", id, said, change);
        }
    }
}
