package de.allmende.tenant.drift.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.tenant.drift.Drift;
import de.allmende.tenant.drift.DriftId;
import de.allmende.tenant.drift.FindDrift;
import de.allmende.tenant.drift.ReadDrift;
import de.allmende.tenant.drift.RepairDrift;
import de.allmende.tenant.rest.DriftKind;
import de.allmende.tenant.rest.LoginDrift;
import de.allmende.tenant.rest.LoginDriftsApi;
import de.allmende.tenant.rest.LoginReport;
import java.time.ZoneOffset;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class DriftController implements LoginDriftsApi {

    private final CurrentActor currentActor;
    private final FindDrift findDrift;
    private final ReadDrift readDrift;
    private final RepairDrift repairDrift;

    DriftController(CurrentActor currentActor, FindDrift findDrift, ReadDrift readDrift, RepairDrift repairDrift) {
        this.currentActor = currentActor;
        this.findDrift = findDrift;
        this.readDrift = readDrift;
        this.repairDrift = repairDrift;
    }

    @Override
    public ResponseEntity<LoginReport> listLoginDrifts() {
        return ResponseEntity.ok(view(readDrift.report(currentActor.get())));
    }

    @Override
    public ResponseEntity<LoginReport> findLoginDrifts() {
        return ResponseEntity.ok(view(Answers.orRefuse(findDrift.find(currentActor.get()))));
    }

    @Override
    public ResponseEntity<Void> repairLoginDrift(String driftId) {
        Answers.orRefuse(repairDrift.repair(currentActor.get(), id(DriftId::parse, driftId)));
        return ResponseEntity.noContent().build();
    }

    private static LoginReport view(de.allmende.tenant.drift.LoginReport report) {
        var checkedAt = report.checkedAt();
        var view = new LoginReport()
                .items(report.drifts().stream().map(DriftController::view).toList());
        return checkedAt == null ? view : view.checkedAt(checkedAt.atOffset(ZoneOffset.UTC));
    }

    private static LoginDrift view(Drift drift) {
        return new LoginDrift()
                .id(drift.id().toString())
                .tenantId(drift.tenant().toString())
                .tenantName(drift.tenantName())
                .kind(DriftKind.valueOf(drift.kind().name()))
                .name(drift.name())
                .expected(drift.expected())
                .found(drift.found())
                .noticedAt(drift.noticedAt().atOffset(ZoneOffset.UTC))
                .repairable(drift.kind().isRepairable());
    }
}
