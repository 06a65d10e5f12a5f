package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Moves a cover on: confirmed by the consumer, discarded or ended by either side. With a confirmation what was in force for the same
 * ends.
 *
 * <p>Refusals: no such cover; the table does not know the move from here; the provider wants to confirm; whoever confirms has
 * recorded it.
 */
public final class MoveCover {

    /** @param because why it ends */
    public record Command(
            CoverId cover, CoverMove move, @Nullable String because) {}

    private static final String REPLACED = "Etwas anderes gilt an seiner Stelle.";

    private final TenantTransactions transactions;
    private final Covers covers;
    private final TenantFacts tenants;
    private final AuditTrail audit;
    private final BusinessTime time;

    public MoveCover(
            TenantTransactions transactions, Covers covers, TenantFacts tenants, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.covers = covers;
        this.tenants = tenants;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Cover, CoverRefusal> move(Actor actor, Command command) {
        try {
            return transactions.write(actor, () -> moved(actor, command));
        } catch (RuntimeException e) {
            if (Constraints.violated(e)
                    .filter("confirmer_is_not_proposer"::equals)
                    .isPresent()) {
                return Outcome.refused(new CoverRefusal.ConfirmerIsProposer());
            }
            throw e;
        }
    }

    /** What this person can do with it now; the act checks it again. */
    public static List<CoverMove> offered(Actor actor, Cover cover) {
        return Arrays.stream(CoverMove.values())
                .filter(cover::allows)
                .filter(move -> speaks(actor, cover, move))
                .toList();
    }

    private static boolean speaks(Actor actor, Cover cover, CoverMove move) {
        boolean forConsumer = cover.consumer().equals(actor.tenant())
                && (actor.kind() == Actor.Kind.SYSTEM || actor.has(SignAgreement.SIGNATORY_OF_CONSUMER));
        boolean forProvider = cover.provider().equals(actor.tenant()) && actor.has(SignAgreement.SIGNATORY_OF_PROVIDER);
        return move == CoverMove.CONFIRM ? forConsumer : forConsumer || forProvider;
    }

    private Outcome<Cover, CoverRefusal> moved(Actor actor, Command command) {
        var locked = covers.lock(actor.tenant(), command.cover());
        if (locked.isEmpty()) {
            return Outcome.refused(new CoverRefusal.CoverNotFound());
        }
        var before = locked.get();
        if (!before.allows(command.move())) {
            return Outcome.refused(new CoverRefusal.CoverInOtherState(
                    command.move().label(), before.state().label()));
        }
        return speaks(actor, before, command.move())
                ? Outcome.done(settled(acting(actor, before), before, command))
                : Outcome.refused(new CoverRefusal.ConsumerConfirms(name(before.consumer())));
    }

    private static Actor acting(Actor actor, Cover cover) {
        return SignAgreement.acting(
                actor,
                cover.consumer().equals(actor.tenant())
                        ? SignAgreement.SIGNATORY_OF_CONSUMER
                        : SignAgreement.SIGNATORY_OF_PROVIDER);
    }

    private Cover settled(Actor acting, Cover before, Command command) {
        var now = time.now();
        var after = switch (command.move()) {
            case CONFIRM -> confirmed(acting, before);
            case DISCARD -> before.discarded();
            case END -> before.ended(new Cover.End(acting.name(), now, command.because()));
        };
        return stored(acting, before, after, command.because());
    }

    private Cover stored(Actor acting, Cover before, Cover after, @Nullable String because) {
        covers.store(after);
        boolean ofConsumer = after.consumer().equals(acting.tenant());
        audit.record(
                        acting,
                        switch (after.state()) {
                            case PROPOSED -> throw new IllegalStateException(after.id() + " has not moved.");
                            case IN_FORCE -> "AGREEMENT_COVER_CONFIRMED";
                            case DISCARDED -> "AGREEMENT_COVER_DISCARDED";
                            case ENDED -> "AGREEMENT_COVER_ENDED";
                        },
                        "agreementCover",
                        after.id().value(),
                        "%s: %s".formatted(after.kind().label(), after.note()),
                        because,
                        Change.of("Stand", before.state().label(), after.state().label()))
                .alsoIn(
                        ofConsumer ? after.provider() : after.consumer(),
                        ofConsumer ? "Bestellende Verwaltung" : "Anbieter");
        return after;
    }

    private Cover confirmed(Actor consumer, Cover cover) {
        var now = time.now();
        var task = cover.task();
        covers.inForce(cover.provider(), cover.consumer(), task == null ? null : task.offering())
                .ifPresent(old ->
                        stored(consumer, old, old.ended(new Cover.End(consumer.name(), now, REPLACED)), REPLACED));
        return cover.confirmedBy(new Cover.Step(Person.of(consumer), now));
    }

    private String name(TenantId tenant) {
        return Optional.of(tenant)
                .flatMap(tenants::find)
                .orElseGet(() -> TenantFact.unknown(tenant))
                .name();
    }
}
