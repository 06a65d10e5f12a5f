package de.allmende.marketplace.desk.web;

import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.desk.MoveDiscontinuation;
import de.allmende.marketplace.desk.PlannedDiscontinuation;
import de.allmende.marketplace.desk.PlannedDiscontinuation.Step;
import de.allmende.marketplace.desk.ReadDiscontinuation.Sheet;
import de.allmende.marketplace.rest.DependentOfferingJson;
import de.allmende.marketplace.rest.DiscontinuationJson;
import de.allmende.marketplace.rest.DiscontinuationMoveJson;
import de.allmende.marketplace.rest.DiscontinuationStateJson;
import de.allmende.marketplace.rest.OwnDiscontinuationJson;
import de.allmende.marketplace.rest.SuccessorJson;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Ends of own offerings as JSON. */
final class DiscontinuationJsons {

    private DiscontinuationJsons() {}

    static OwnDiscontinuationJson sheet(Actor actor, Sheet sheet, LocalDate today) {
        var offering = sheet.offering();
        var planned = sheet.planned();
        return new OwnDiscontinuationJson()
                .ownOfferingId(offering.id().toString())
                .key(offering.description().key())
                .name(offering.name())
                .runningBookings(sheet.running())
                .neededBy(sheet.dependents().stream()
                        .map(DiscontinuationJsons::dependent)
                        .toList())
                .earliestEndOfLifeOn(sheet.earliestEndOfLifeOn())
                .discontinuation(planned == null ? null : discontinuation(actor, planned, sheet.successor(), today));
    }

    private static DiscontinuationJson discontinuation(
            Actor actor, PlannedDiscontinuation planned, @Nullable Offering successor, LocalDate today) {
        var terms = planned.terms();
        var announced = planned.announced();
        var withdrawal = planned.withdrawal();
        var wished = withdrawal == null ? null : withdrawal.proposed();
        return new DiscontinuationJson()
                .state(DiscontinuationStateJson.valueOf(planned.state().name()))
                .stateLabel(planned.state().label())
                .endOfSaleOn(terms.endOfSaleOn())
                .endOfLifeOn(terms.endOfLifeOn())
                .reason(terms.reason())
                .successor(successor == null ? null : successor(successor))
                .proposedBy(planned.proposed().by().name())
                .proposedAt(at(planned.proposed()))
                .announcedBy(announced == null ? null : announced.by().name())
                .announcedAt(at(announced))
                .withdrawalBecause(withdrawal == null ? null : withdrawal.because())
                .withdrawalProposedBy(wished == null ? null : wished.by().name())
                .withdrawalProposedAt(at(wished))
                .moves(MoveDiscontinuation.offered(actor, planned, today).stream()
                        .map(move -> DiscontinuationMoveJson.valueOf(move.name()))
                        .toList());
    }

    private static DependentOfferingJson dependent(Offering offering) {
        return new DependentOfferingJson()
                .key(offering.description().key())
                .name(offering.name())
                .provider(offering.description().roles().provider());
    }

    private static SuccessorJson successor(Offering offering) {
        return new SuccessorJson()
                .id(offering.id().toString())
                .key(offering.description().key())
                .name(offering.name());
    }

    private static @Nullable OffsetDateTime at(@Nullable Step step) {
        return step == null ? null : step.at().atOffset(ZoneOffset.UTC);
    }
}
