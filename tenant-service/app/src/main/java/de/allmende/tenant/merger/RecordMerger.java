package de.allmende.tenant.merger;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.merger.MergerRefusal.MergerExists;
import de.allmende.tenant.merger.MergerRefusal.MergerOfTheseKinds;
import de.allmende.tenant.merger.MergerRefusal.MergerUnknown;
import de.allmende.tenant.merger.MergerRefusal.MergerWithItself;
import de.allmende.tenant.merger.MergerRefusal.MergersCircular;
import de.allmende.tenant.merger.MergerRefusal.PredecessorReceivesLater;
import de.allmende.tenant.merger.MergerRefusal.SuccessorMergesEarlier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The association records that a tenant will be merged into another. Nothing happens before a second person releases it.
 *
 * <p>Refusals: one of the two is unknown; both are one; such bodies do not merge; one of them is not active; the day is not
 * possible; the predecessor merges already; the successor is gone by then, or comes back to the predecessor; others merge
 * into the predecessor when it is gone.
 */
public final class RecordMerger {

    public record Command(
            TenantId predecessor,
            TenantId successor,
            LocalDate takesEffectOn,
            String legalBasis,
            @Nullable String decisionReference) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Mergers mergers;
    private final AuditTrail audit;
    private final BusinessTime time;

    RecordMerger(
            TenantTransactions transactions, Tenants tenants, Mergers mergers, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.mergers = mergers;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Merger, MergerRefusal> record(Actor actor, Command command) {
        return transactions.write(actor, () -> {
            // One merger at a time: two at once could close a circle that neither sees.
            tenants.findForChange(actor.tenant());
            var predecessor = served(actor, command.predecessor());
            var successor = served(actor, command.successor());
            if (predecessor.isEmpty() || successor.isEmpty()) {
                return Outcome.refused(new MergerUnknown());
            }
            var refusal = refusal(actor, predecessor.get(), successor.get(), command.takesEffectOn());
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : Outcome.done(recorded(actor, predecessor.get(), successor.get(), command));
        });
    }

    private Merger recorded(Actor actor, Tenant predecessor, Tenant successor, Command command) {
        var profile = predecessor.profile();
        var merger = new Merger(
                MergerId.next(),
                party(predecessor),
                party(successor),
                command.takesEffectOn(),
                command.legalBasis(),
                command.decisionReference(),
                MergerState.RECORDED,
                Merger.FormerKeys.of(profile),
                new Merger.Step(actor.subject(), actor.name(), time.now()),
                null,
                null,
                null);
        mergers.add(actor.tenant(), merger);
        audit.record(
                        actor,
                        "MERGER_RECORDED",
                        "tenant",
                        predecessor.id().value(),
                        "%1$s geht zum %2$td.%2$tm.%2$tY auf %3$s über (noch nicht freigegeben). Rechtsgrundlage: %4$s."
                                .formatted(
                                        profile.name(),
                                        command.takesEffectOn(),
                                        successor.profile().name(),
                                        command.legalBasis()),
                        Change.set("Stand", merger.state().label()))
                .alsoIn(predecessor.id(), TenantKind.ASSOCIATION_LABEL)
                .alsoIn(successor.id(), TenantKind.ASSOCIATION_LABEL);
        return merger;
    }

    private Optional<MergerRefusal> refusal(Actor actor, Tenant predecessor, Tenant successor, LocalDate day) {
        return Stream.of(parties(predecessor, successor), MergerDay.objection(day, time.today()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> others(mergers.standing(actor.tenant()), predecessor, successor, day));
    }

    private static Optional<MergerRefusal> parties(Tenant predecessor, Tenant successor) {
        if (predecessor.id().equals(successor.id())) {
            return Optional.of(new MergerWithItself());
        }
        var kind = predecessor.profile().kind();
        var successorKind = successor.profile().kind();
        if (predecessor.isAssociation()
                || successor.isAssociation()
                || (kind == TenantKind.SUPPLIER) != (successorKind == TenantKind.SUPPLIER)) {
            return Optional.of(new MergerOfTheseKinds(kind, successorKind));
        }
        return ActiveParties.objection(predecessor, successor);
    }

    private static Optional<MergerRefusal> others(
            List<Merger> standing, Tenant predecessor, Tenant successor, LocalDate day) {
        var own = into(standing, predecessor.id());
        if (own.isPresent()) {
            return own.map(known -> new MergerExists(known.successor().name(), known.takesEffectOn()));
        }
        var way = wayTo(standing, successor.id(), successor.profile().name(), predecessor.id());
        if (way.isPresent()) {
            return way.map(MergersCircular::new);
        }
        return into(standing, successor.id())
                .filter(next -> !next.takesEffectOn().isAfter(day))
                .<MergerRefusal>map(next -> new SuccessorMergesEarlier(
                        successor.profile().name(), next.successor().name(), next.takesEffectOn()))
                .or(() -> standing.stream()
                        .filter(other -> other.successor().id().equals(predecessor.id()))
                        .filter(other -> !other.takesEffectOn().isBefore(day))
                        .findFirst()
                        .map(other ->
                                new PredecessorReceivesLater(other.predecessor().name(), other.takesEffectOn())));
    }

    /** From successor to successor, when that leads to the one that is looked for. Ends because there was no circle before. */
    private static Optional<String> wayTo(List<Merger> standing, TenantId from, String way, TenantId wanted) {
        return into(standing, from).flatMap(next -> {
            var further = way + " → " + next.successor().name();
            return next.successor().id().equals(wanted)
                    ? Optional.of(further)
                    : wayTo(standing, next.successor().id(), further, wanted);
        });
    }

    private static Optional<Merger> into(List<Merger> standing, TenantId predecessor) {
        return standing.stream()
                .filter(merger -> merger.predecessor().id().equals(predecessor))
                .findFirst();
    }

    private Optional<Tenant> served(Actor actor, TenantId id) {
        return tenants.find(id).filter(tenant -> tenant.association().equals(actor.tenant()));
    }

    private static Merger.Party party(Tenant tenant) {
        return new Merger.Party(tenant.id(), tenant.profile().name());
    }
}
