package de.allmende.marketplace.desk.web;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.desk.DiscontinuationMove;
import de.allmende.marketplace.desk.DiscontinuationRefusal;
import de.allmende.marketplace.desk.MoveDiscontinuation;
import de.allmende.marketplace.desk.PlannedDiscontinuation;
import de.allmende.marketplace.desk.ProposeDiscontinuation;
import de.allmende.marketplace.desk.ReadDiscontinuation;
import de.allmende.marketplace.rest.DiscontinuationMoveJson;
import de.allmende.marketplace.rest.DiscontinuationMoveRequestJson;
import de.allmende.marketplace.rest.DiscontinuationRequestJson;
import de.allmende.marketplace.rest.DiscontinuationsApi;
import de.allmende.marketplace.rest.OwnDiscontinuationJson;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.EntityTags;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ends of own offerings over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class DiscontinuationController implements DiscontinuationsApi {

    private final CurrentActor currentActor;
    private final ProposeDiscontinuation proposeDiscontinuation;
    private final MoveDiscontinuation moveDiscontinuation;
    private final ReadDiscontinuation readDiscontinuation;
    private final Idempotent idempotent;
    private final BusinessTime time;

    DiscontinuationController(
            CurrentActor currentActor,
            ProposeDiscontinuation proposeDiscontinuation,
            MoveDiscontinuation moveDiscontinuation,
            ReadDiscontinuation readDiscontinuation,
            Idempotent idempotent,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.proposeDiscontinuation = proposeDiscontinuation;
        this.moveDiscontinuation = moveDiscontinuation;
        this.readDiscontinuation = readDiscontinuation;
        this.idempotent = idempotent;
        this.time = time;
    }

    @Override
    public ResponseEntity<OwnDiscontinuationJson> getDiscontinuation(String ownOfferingId) {
        return answer(HttpStatus.OK, currentActor.get(), id(ownOfferingId));
    }

    @Override
    public ResponseEntity<OwnDiscontinuationJson> proposeDiscontinuation(
            String ownOfferingId, String idempotencyKey, DiscontinuationRequestJson request) {
        var actor = currentActor.get();
        var offering = id(ownOfferingId);
        var terms = new PlannedDiscontinuation.Terms(
                request.getEndOfSaleOn(),
                request.getEndOfLifeOn(),
                request.getReason().strip(),
                successor(request.getSuccessor()));
        Supplier<Outcome<PlannedDiscontinuation, DiscontinuationRefusal>> proposed =
                () -> proposeDiscontinuation.propose(actor, offering, terms);
        return idempotent.answer(proposed, done -> answer(HttpStatus.CREATED, actor, offering));
    }

    @Override
    public ResponseEntity<OwnDiscontinuationJson> moveDiscontinuation(
            String ownOfferingId,
            String idempotencyKey,
            DiscontinuationMoveRequestJson request,
            @Nullable String ifMatch) {
        var actor = currentActor.get();
        var offering = id(ownOfferingId);
        var reason = request.getReason();
        var withReason = request.getMove() == DiscontinuationMoveJson.PROPOSE_WITHDRAWAL;
        if (withReason && (reason == null || reason.isBlank())) {
            throw Problems.badRequest(
                    "/reason",
                    "MISSING",
                    "Bitte begründen Sie die Rücknahme, damit die andere Person sie beurteilen kann.");
        }
        var command = new MoveDiscontinuation.Command(
                offering,
                DiscontinuationMove.valueOf(request.getMove().name()),
                withReason ? reason : null,
                EntityTags.version(ifMatch));
        Supplier<Outcome<PlannedDiscontinuation, DiscontinuationRefusal>> moved =
                () -> moveDiscontinuation.move(actor, command);
        return idempotent.answer(moved, done -> answer(HttpStatus.OK, actor, offering));
    }

    private ResponseEntity<OwnDiscontinuationJson> answer(HttpStatus status, Actor actor, OfferingId offering) {
        var sheet = readDiscontinuation.find(actor, offering).orElseThrow(Problems::notFound);
        var planned = sheet.planned();
        var response = ResponseEntity.status(status);
        if (planned != null) {
            response.eTag(EntityTags.of(planned.version()));
        }
        return response.body(DiscontinuationJsons.sheet(actor, sheet, time.today()));
    }

    private static @Nullable OfferingId successor(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OfferingId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(
                    "/successor", "WRONG_VALUE", "Bitte nennen Sie die Kennung einer Leistung, die mit off_ beginnt.");
        }
    }

    private static OfferingId id(String text) {
        return PathIds.id(OfferingId::parse, text);
    }
}
