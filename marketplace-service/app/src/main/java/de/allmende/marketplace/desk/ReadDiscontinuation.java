package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.Dependencies;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a provider how an offering of his ends, and what he must keep to. */
public final class ReadDiscontinuation {

    /**
     * A published offering with its planned end, if there is one.
     *
     * @param running how many bookings would get a last day
     * @param dependents other offerings that need this one
     * @param earliestEndOfLifeOn if they were given notice today
     */
    public record Sheet(
            Offering offering,
            int running,
            List<Offering> dependents,
            LocalDate earliestEndOfLifeOn,
            @Nullable PlannedDiscontinuation planned,
            @Nullable Offering successor) {}

    /** What waits for a second person. */
    public record Waiting(PlannedDiscontinuation planned, Offering offering) {}

    private final TenantTransactions transactions;
    private final PlannedDiscontinuations planned;
    private final Offerings offerings;
    private final Dependencies dependencies;
    private final DiscontinuationTerms terms;

    ReadDiscontinuation(
            TenantTransactions transactions,
            PlannedDiscontinuations planned,
            Offerings offerings,
            Dependencies dependencies,
            DiscontinuationTerms terms) {
        this.transactions = transactions;
        this.planned = planned;
        this.offerings = offerings;
        this.dependencies = dependencies;
        this.terms = terms;
    }

    public Optional<Sheet> find(Actor editor, OfferingId id) {
        return transactions.read(
                editor,
                () -> terms.published(editor.tenant(), id)
                        .map(offering -> sheet(
                                offering, planned.open(editor.tenant(), id).orElse(null))));
    }

    /** Those about which this person can decide, the oldest first; inside an open transaction. */
    public List<Waiting> waiting(Actor editor, int size) {
        return planned.waiting(editor.tenant(), size).stream()
                .filter(each -> MoveDiscontinuation.objection(editor, each).isEmpty())
                .flatMap(each -> offerings.find(each.offering()).map(offering -> new Waiting(each, offering)).stream())
                .toList();
    }

    private Sheet sheet(Offering offering, @Nullable PlannedDiscontinuation open) {
        var successor = open == null ? null : open.terms().successor();
        return new Sheet(
                offering,
                terms.running(offering.provider(), offering.id()).size(),
                dependencies.needing(offering.description().key()),
                terms.earliestEndOfLife(offering.provider(), offering.id()),
                open,
                successor == null ? null : offerings.find(successor).orElse(null));
    }
}
