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

/**
 * Proposes the end of an offering to a second person.
 *
 * <p>Refusals: the provider has published no such offering; its end is proposed or announced already; end of sale in the
 * past; end of life before the end of sale or before notice can be given; a successor that nobody can book.
 */
public final class ProposeDiscontinuation {

    private final TenantTransactions transactions;
    private final PlannedDiscontinuations planned;
    private final DiscontinuationTerms terms;
    private final AuditTrail audit;
    private final BusinessTime time;

    ProposeDiscontinuation(
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

    public Outcome<PlannedDiscontinuation, DiscontinuationRefusal> propose(
            Actor editor, OfferingId offering, PlannedDiscontinuation.Terms wished) {
        try {
            return transactions.write(editor, () -> proposed(editor, offering, wished));
        } catch (RuntimeException e) {
            if (Constraints.violated(e)
                    .filter("offering_has_one_discontinuation"::equals)
                    .isPresent()) {
                return transactions.write(editor, () -> proposed(editor, offering, wished));
            }
            throw e;
        }
    }

    private Outcome<PlannedDiscontinuation, DiscontinuationRefusal> proposed(
            Actor editor, OfferingId offering, PlannedDiscontinuation.Terms wished) {
        var published = terms.published(editor.tenant(), offering);
        if (published.isEmpty()) {
            return Outcome.refused(new DiscontinuationRefusal.OfferingNotFound());
        }
        var open = planned.open(editor.tenant(), offering);
        if (open.isPresent()) {
            return Outcome.refused(new DiscontinuationRefusal.DiscontinuationAlreadyOpen(
                    open.get().state().label()));
        }
        var objection = terms.objection(editor.tenant(), offering, wished);
        return objection.isPresent()
                ? Outcome.refused(objection.get())
                : Outcome.done(kept(VersionGuard.acting(editor), published.get(), wished));
    }

    private PlannedDiscontinuation kept(Actor editor, Offering offering, PlannedDiscontinuation.Terms wished) {
        var proposed = PlannedDiscontinuation.proposed(
                offering.id(), editor.tenant(), wished, new PlannedDiscontinuation.Step(Person.of(editor), time.now()));
        planned.add(proposed);
        audit.record(
                editor,
                "DISCONTINUATION_PROPOSED",
                "offering",
                offering.id().value(),
                offering.name() + ": Abkündigung vorgeschlagen",
                wished.reason(),
                Change.set("Buchbar bis", wished.endOfSaleOn()),
                Change.set("Läuft bis", wished.endOfLifeOn()));
        return proposed;
    }
}
