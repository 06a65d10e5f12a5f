package de.allmende.tenant.merger.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.merger.DiscardMerger;
import de.allmende.tenant.merger.MergerId;
import de.allmende.tenant.merger.ReadMergers;
import de.allmende.tenant.merger.RecordMerger;
import de.allmende.tenant.merger.ReleaseMerger;
import de.allmende.tenant.rest.Merger;
import de.allmende.tenant.rest.MergerDiscarding;
import de.allmende.tenant.rest.MergerList;
import de.allmende.tenant.rest.MergersApi;
import de.allmende.tenant.rest.NewMerger;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class MergerController implements MergersApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final ReadMergers readMergers;
    private final RecordMerger recordMerger;
    private final ReleaseMerger releaseMerger;
    private final DiscardMerger discardMerger;

    MergerController(
            CurrentActor currentActor,
            Idempotent idempotent,
            ReadMergers readMergers,
            RecordMerger recordMerger,
            ReleaseMerger releaseMerger,
            DiscardMerger discardMerger) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.readMergers = readMergers;
        this.recordMerger = recordMerger;
        this.releaseMerger = releaseMerger;
        this.discardMerger = discardMerger;
    }

    @Override
    public ResponseEntity<MergerList> listMergers(String tenantId) {
        return readMergers
                .of(currentActor.get(), id(TenantId::parse, tenantId))
                .map(found -> ResponseEntity.ok(new MergerList()
                        .items(found.stream().map(MergerViews::merger).toList())))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<Merger> recordMerger(String tenantId, String idempotencyKey, NewMerger body) {
        var command = new RecordMerger.Command(
                id(TenantId::parse, tenantId),
                id(TenantId::parse, body.getSuccessorId()),
                body.getTakesEffectOn(),
                body.getLegalBasis(),
                body.getDecisionReference());
        return idempotent.answer(
                () -> recordMerger.record(currentActor.get(), command),
                merger -> ResponseEntity.status(HttpStatus.CREATED).body(MergerViews.merger(merger)));
    }

    @Override
    public ResponseEntity<Merger> releaseMerger(String mergerId, String idempotencyKey) {
        var id = id(MergerId::parse, mergerId);
        return idempotent.answer(
                () -> releaseMerger.release(currentActor.get(), id),
                merger -> ResponseEntity.ok(MergerViews.merger(merger)));
    }

    @Override
    public ResponseEntity<Merger> discardMerger(String mergerId, String idempotencyKey, MergerDiscarding body) {
        var id = id(MergerId::parse, mergerId);
        return idempotent.answer(
                () -> discardMerger.discard(currentActor.get(), id, body.getReason()),
                merger -> ResponseEntity.ok(MergerViews.merger(merger)));
    }
}
