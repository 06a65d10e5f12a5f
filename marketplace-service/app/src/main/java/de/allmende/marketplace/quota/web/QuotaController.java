package de.allmende.marketplace.quota.web;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.quota.LiftQuota;
import de.allmende.marketplace.quota.Quota;
import de.allmende.marketplace.quota.QuotaRefusal;
import de.allmende.marketplace.quota.ReadQuotas;
import de.allmende.marketplace.quota.SetQuota;
import de.allmende.marketplace.rest.OfferingQuotasJson;
import de.allmende.marketplace.rest.QuotaLiftingRequestJson;
import de.allmende.marketplace.rest.QuotaListJson;
import de.allmende.marketplace.rest.QuotaRequestJson;
import de.allmende.marketplace.rest.QuotasApi;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Quotas over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class QuotaController implements QuotasApi {

    private final CurrentActor currentActor;
    private final SetQuota setQuota;
    private final LiftQuota liftQuota;
    private final ReadQuotas readQuotas;
    private final Idempotent idempotent;

    QuotaController(
            CurrentActor currentActor,
            SetQuota setQuota,
            LiftQuota liftQuota,
            ReadQuotas readQuotas,
            Idempotent idempotent) {
        this.currentActor = currentActor;
        this.setQuota = setQuota;
        this.liftQuota = liftQuota;
        this.readQuotas = readQuotas;
        this.idempotent = idempotent;
    }

    @Override
    public ResponseEntity<QuotaListJson> listQuotas() {
        return ResponseEntity.ok(QuotaJsons.told(readQuotas.told(currentActor.get())));
    }

    @Override
    public ResponseEntity<OfferingQuotasJson> listOfferingQuotas(String ownOfferingId) {
        return answer(HttpStatus.OK, currentActor.get(), PathIds.id(OfferingId::parse, ownOfferingId));
    }

    @Override
    public ResponseEntity<OfferingQuotasJson> setQuota(
            String ownOfferingId, String idempotencyKey, QuotaRequestJson request) {
        var actor = currentActor.get();
        var offering = own(actor, ownOfferingId);
        mustMakeSense(request);
        var command = new SetQuota.Command(
                offering,
                tenant(request.getTenantId()),
                request.getBookings(),
                units(request.getUnit(), request.getUnits()),
                request.getValidFrom(),
                request.getValidUntil(),
                request.getReason().strip());
        Supplier<Outcome<Quota, QuotaRefusal>> set = () -> setQuota.set(actor, command);
        return idempotent.answer(set, quota -> answer(HttpStatus.CREATED, actor, offering));
    }

    @Override
    public ResponseEntity<OfferingQuotasJson> liftQuota(
            String ownOfferingId, String idempotencyKey, QuotaLiftingRequestJson request) {
        var actor = currentActor.get();
        var offering = own(actor, ownOfferingId);
        mustSayWhy(request.getReason(), new ArrayList<>());
        var command = new LiftQuota.Command(
                offering, tenant(request.getTenantId()), request.getReason().strip());
        Supplier<Outcome<Quota, QuotaRefusal>> lifted = () -> liftQuota.lift(actor, command);
        return idempotent.answer(lifted, quota -> answer(HttpStatus.OK, actor, offering));
    }

    private ResponseEntity<OfferingQuotasJson> answer(HttpStatus status, Actor actor, OfferingId offering) {
        return ResponseEntity.status(status)
                .body(QuotaJsons.sheet(readQuotas.find(actor, offering).orElseThrow(Problems::notFound)));
    }

    private static void mustMakeSense(QuotaRequestJson request) {
        var problems = new ArrayList<FieldProblem>();
        if ((request.getUnit() == null) != (request.getUnits() == null)) {
            problems.add(new FieldProblem(
                    "/units",
                    "MISSING",
                    "Bitte geben Sie an, wie viele es sein dürfen und wovon, oder keins von beiden."));
        }
        if (request.getBookings() == null && request.getUnits() == null) {
            problems.add(new FieldProblem(
                    "/bookings",
                    "MISSING",
                    "Bitte geben Sie an, wie viele Buchungen oder wie viele Einheiten es sein dürfen."));
        }
        var until = request.getValidUntil();
        if (until != null && until.isBefore(request.getValidFrom())) {
            problems.add(new FieldProblem(
                    "/validUntil",
                    "WRONG_VALUE",
                    "Der letzte Tag liegt vor dem ersten. Bitte wählen Sie einen späteren."));
        }
        mustSayWhy(request.getReason(), problems);
    }

    private static void mustSayWhy(String reason, List<FieldProblem> problems) {
        if (reason.isBlank()) {
            problems.add(new FieldProblem(
                    "/reason", "MISSING", "Bitte nennen Sie den Grund, damit die Besteller ihn kennen."));
        }
        if (!problems.isEmpty()) {
            throw Problems.badRequest(problems);
        }
    }

    private static SetQuota.@Nullable Units units(@Nullable String unit, @Nullable String units) {
        return unit == null || units == null ? null : new SetQuota.Units(unit, new BigDecimal(units));
    }

    private static @Nullable TenantId tenant(@Nullable String text) {
        return text == null ? null : PathIds.tenant(text);
    }

    /** What is not there is not there, whatever is asked of it. */
    private OfferingId own(Actor actor, String text) {
        return Optional.of(PathIds.id(OfferingId::parse, text))
                .filter(offering -> readQuotas.owns(actor, offering))
                .orElseThrow(Problems::notFound);
    }
}
