package de.allmende.marketplace.procurement.web;

import de.allmende.marketplace.booking.ProcurementBasis;
import de.allmende.marketplace.procurement.Exemption;
import de.allmende.marketplace.procurement.ExemptionId;
import de.allmende.marketplace.procurement.ExemptionMove;
import de.allmende.marketplace.procurement.ExemptionRefusal;
import de.allmende.marketplace.procurement.MoveExemption;
import de.allmende.marketplace.procurement.ProposeExemption;
import de.allmende.marketplace.procurement.ReadExemptions;
import de.allmende.marketplace.rest.ProcurementApi;
import de.allmende.marketplace.rest.ProcurementExemptionJson;
import de.allmende.marketplace.rest.ProcurementExemptionListJson;
import de.allmende.marketplace.rest.ProcurementExemptionMoveJson;
import de.allmende.marketplace.rest.ProcurementExemptionMoveRequestJson;
import de.allmende.marketplace.rest.ProcurementExemptionRequestJson;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Procurement exemptions over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class ProcurementController implements ProcurementApi {

    private final CurrentActor currentActor;
    private final ProposeExemption proposeExemption;
    private final MoveExemption moveExemption;
    private final ReadExemptions readExemptions;
    private final Idempotent idempotent;

    ProcurementController(
            CurrentActor currentActor,
            ProposeExemption proposeExemption,
            MoveExemption moveExemption,
            ReadExemptions readExemptions,
            Idempotent idempotent) {
        this.currentActor = currentActor;
        this.proposeExemption = proposeExemption;
        this.moveExemption = moveExemption;
        this.readExemptions = readExemptions;
        this.idempotent = idempotent;
    }

    @Override
    public ResponseEntity<ProcurementExemptionListJson> listProcurementExemptions() {
        var actor = currentActor.get();
        return ResponseEntity.ok(new ProcurementExemptionListJson()
                .items(readExemptions.all(actor).stream()
                        .map(sheet -> ExemptionJsons.exemption(actor, sheet))
                        .toList()));
    }

    @Override
    public ResponseEntity<ProcurementExemptionJson> proposeProcurementExemption(
            String idempotencyKey, ProcurementExemptionRequestJson request) {
        var actor = currentActor.get();
        mustMakeSense(request);
        var relation = request.getRelation();
        var tenant = request.getTenantId();
        var command = new ProposeExemption.Command(
                relation == null ? null : LegalRelation.valueOf(relation.name()),
                tenant == null ? null : PathIds.tenant(tenant),
                ProcurementBasis.valueOf(request.getBasis().name()),
                request.getNote().strip());
        Supplier<Outcome<Exemption, ExemptionRefusal>> proposed = () -> proposeExemption.propose(actor, command);
        return idempotent.answer(proposed, exemption -> answer(HttpStatus.CREATED, actor, exemption));
    }

    @Override
    public ResponseEntity<ProcurementExemptionJson> moveProcurementExemption(
            String procurementExemptionId, String idempotencyKey, ProcurementExemptionMoveRequestJson request) {
        var actor = currentActor.get();
        var id = PathIds.id(ExemptionId::parse, procurementExemptionId);
        var reason = request.getReason();
        var ends = request.getMove() == ProcurementExemptionMoveJson.END;
        if (ends && (reason == null || reason.isBlank())) {
            throw Problems.badRequest("/reason", "MISSING", "Bitte nennen Sie, warum der Grund nicht mehr gilt.");
        }
        var command = new MoveExemption.Command(
                id, ExemptionMove.valueOf(request.getMove().name()), ends ? reason : null);
        Supplier<Outcome<Exemption, ExemptionRefusal>> moved = () -> moveExemption.move(actor, command);
        return idempotent.answer(moved, exemption -> answer(HttpStatus.OK, actor, exemption));
    }

    private ResponseEntity<ProcurementExemptionJson> answer(HttpStatus status, Actor actor, Exemption exemption) {
        return ResponseEntity.status(status)
                .body(ExemptionJsons.exemption(actor, readExemptions.sheet(actor, exemption)));
    }

    private static void mustMakeSense(ProcurementExemptionRequestJson request) {
        var problems = new ArrayList<FieldProblem>();
        if ((request.getRelation() == null) == (request.getTenantId() == null)) {
            problems.add(new FieldProblem(
                    "/relation",
                    "MISSING",
                    "Bitte wählen Sie, für wen der Grund gilt: für ein Rechtsverhältnis oder für eine Verwaltung."));
        }
        if (request.getNote().isBlank()) {
            problems.add(new FieldProblem(
                    "/note", "MISSING", "Bitte nennen Sie, woraus sich der Grund ergibt, zum Beispiel die Satzung."));
        }
        if (!problems.isEmpty()) {
            throw Problems.badRequest(problems);
        }
    }
}
