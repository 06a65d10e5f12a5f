package de.allmende.tenant.suspension.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.rest.EndedSuspension;
import de.allmende.tenant.rest.NewSuspension;
import de.allmende.tenant.rest.Suspension;
import de.allmende.tenant.rest.SuspensionGround;
import de.allmende.tenant.rest.SuspensionLifting;
import de.allmende.tenant.rest.SuspensionList;
import de.allmende.tenant.rest.SuspensionState;
import de.allmende.tenant.rest.SuspensionsApi;
import de.allmende.tenant.suspension.Ground;
import de.allmende.tenant.suspension.LiftSuspension;
import de.allmende.tenant.suspension.ReadSuspensions;
import de.allmende.tenant.suspension.RecordSuspension;
import de.allmende.tenant.suspension.ReleaseSuspension;
import de.allmende.tenant.suspension.SuspensionId;
import java.time.ZoneOffset;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class SuspensionController implements SuspensionsApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final ReadSuspensions read;
    private final RecordSuspension record;
    private final ReleaseSuspension release;
    private final LiftSuspension lift;

    SuspensionController(
            CurrentActor currentActor,
            Idempotent idempotent,
            ReadSuspensions read,
            RecordSuspension record,
            ReleaseSuspension release,
            LiftSuspension lift) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.read = read;
        this.record = record;
        this.release = release;
        this.lift = lift;
    }

    @Override
    public ResponseEntity<SuspensionList> listSuspensions(String tenantId) {
        return read.of(currentActor.get(), id(TenantId::parse, tenantId))
                .map(found -> ResponseEntity.ok(new SuspensionList()
                        .items(found.stream().map(SuspensionController::view).toList())))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<Suspension> recordSuspension(String tenantId, String idempotencyKey, NewSuspension body) {
        var command = new RecordSuspension.Command(
                id(TenantId::parse, tenantId),
                Ground.valueOf(body.getGround().name()),
                body.getReason(),
                body.getTakesEffectOn());
        return idempotent.answer(
                () -> record.record(currentActor.get(), command),
                recorded -> ResponseEntity.status(HttpStatus.CREATED).body(view(recorded)));
    }

    @Override
    public ResponseEntity<Suspension> releaseSuspension(String suspensionId, String idempotencyKey) {
        var id = id(SuspensionId::parse, suspensionId);
        return idempotent.answer(
                () -> release.release(currentActor.get(), id), released -> ResponseEntity.ok(view(released)));
    }

    @Override
    public ResponseEntity<Suspension> liftSuspension(
            String suspensionId, String idempotencyKey, SuspensionLifting body) {
        var id = id(SuspensionId::parse, suspensionId);
        return idempotent.answer(
                () -> lift.lift(currentActor.get(), id, body.getReason()), lifted -> ResponseEntity.ok(view(lifted)));
    }

    private static Suspension view(de.allmende.tenant.suspension.Suspension suspension) {
        var view = new Suspension()
                .id(suspension.id().toString())
                .tenantId(suspension.tenant().toString())
                .ground(SuspensionGround.valueOf(suspension.ground().name()))
                .letsPeopleIn(suspension.ground().letsPeopleIn())
                .letsMachinesIn(suspension.ground().letsMachinesIn())
                .letsServicesRest(suspension.ground().letsServicesRest())
                .reason(suspension.reason())
                .takesEffectOn(suspension.takesEffectOn())
                .state(SuspensionState.valueOf(suspension.state().name()))
                .recordedBy(suspension.recorded().byName())
                .recordedAt(suspension.recorded().at().atOffset(ZoneOffset.UTC));
        var released = suspension.released();
        if (released != null) {
            view.releasedBy(released.byName()).releasedAt(released.at().atOffset(ZoneOffset.UTC));
        }
        var tookEffectAt = suspension.tookEffectAt();
        if (tookEffectAt != null) {
            view.tookEffectAt(tookEffectAt.atOffset(ZoneOffset.UTC));
        }
        var end = suspension.end();
        if (end != null) {
            view.ended(new EndedSuspension()
                    .reason(end.reason())
                    .by(end.byName())
                    .at(end.at().atOffset(ZoneOffset.UTC)));
        }
        return view;
    }
}
