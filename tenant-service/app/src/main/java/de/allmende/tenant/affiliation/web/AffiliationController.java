package de.allmende.tenant.affiliation.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.affiliation.AffiliateTenant;
import de.allmende.tenant.affiliation.AffiliationId;
import de.allmende.tenant.affiliation.EndAffiliation;
import de.allmende.tenant.affiliation.ReadAffiliations;
import de.allmende.tenant.rest.Affiliation;
import de.allmende.tenant.rest.AffiliationEnd;
import de.allmende.tenant.rest.AffiliationList;
import de.allmende.tenant.rest.AffiliationsApi;
import de.allmende.tenant.rest.NewAffiliation;
import de.allmende.tenant.rest.TenantName;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class AffiliationController implements AffiliationsApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final ReadAffiliations readAffiliations;
    private final AffiliateTenant affiliateTenant;
    private final EndAffiliation endAffiliation;

    AffiliationController(
            CurrentActor currentActor,
            Idempotent idempotent,
            ReadAffiliations readAffiliations,
            AffiliateTenant affiliateTenant,
            EndAffiliation endAffiliation) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.readAffiliations = readAffiliations;
        this.affiliateTenant = affiliateTenant;
        this.endAffiliation = endAffiliation;
    }

    @Override
    public ResponseEntity<AffiliationList> listAffiliations(String tenantId) {
        return readAffiliations
                .of(currentActor.get(), id(TenantId::parse, tenantId))
                .map(found -> ResponseEntity.ok(new AffiliationList()
                        .items(found.stream().map(AffiliationController::view).toList())))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<Affiliation> affiliateTenant(String tenantId, String idempotencyKey, NewAffiliation body) {
        var until = body.getUntil();
        if (until != null && !until.isAfter(body.getFrom())) {
            throw Problems.badRequest(
                    "/until", "WRONG_VALUE", "Das Ende muss nach dem Beginn liegen; es ist der erste Tag danach.");
        }
        var command = new AffiliateTenant.Command(
                id(TenantId::parse, tenantId),
                id(TenantId::parse, body.getParentId()),
                body.getFrom(),
                until,
                Boolean.TRUE.equals(body.getActsFor()));
        return idempotent.answer(
                () -> affiliateTenant.affiliate(currentActor.get(), command),
                affiliation -> ResponseEntity.status(HttpStatus.CREATED).body(view(affiliation)));
    }

    @Override
    public ResponseEntity<Affiliation> endAffiliation(
            String tenantId, String affiliationId, String idempotencyKey, AffiliationEnd body) {
        var child = id(TenantId::parse, tenantId);
        var affiliation = id(AffiliationId::parse, affiliationId);
        return idempotent.answer(
                () -> endAffiliation.end(currentActor.get(), child, affiliation, body.getLastDay()),
                ended -> ResponseEntity.ok(view(ended)));
    }

    private static Affiliation view(de.allmende.tenant.affiliation.Affiliation affiliation) {
        DatePeriod period = affiliation.period();
        return new Affiliation()
                .id(affiliation.id().toString())
                .tenant(name(affiliation.child()))
                .parent(name(affiliation.parent()))
                .from(period.from())
                .until(period.until())
                .actsFor(affiliation.actsFor());
    }

    private static TenantName name(de.allmende.tenant.affiliation.Affiliation.Body body) {
        return new TenantName().id(body.id().toString()).name(body.name());
    }
}
