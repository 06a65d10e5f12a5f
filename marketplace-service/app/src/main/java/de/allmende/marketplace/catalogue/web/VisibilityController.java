package de.allmende.marketplace.catalogue.web;

import de.allmende.marketplace.catalogue.ExplainVisibility;
import de.allmende.marketplace.catalogue.ExplainVisibility.Explanation;
import de.allmende.marketplace.rest.ExplainedVisibilityJson;
import de.allmende.marketplace.rest.PartyJson;
import de.allmende.marketplace.rest.PartyListJson;
import de.allmende.marketplace.rest.VisibilityApi;
import de.allmende.marketplace.rest.VisibilityReasonJson;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who sees which offering, over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class VisibilityController implements VisibilityApi {

    private static final int AT_MOST = 200;

    private final CurrentActor currentActor;
    private final ExplainVisibility explainVisibility;

    VisibilityController(CurrentActor currentActor, ExplainVisibility explainVisibility) {
        this.currentActor = currentActor;
        this.explainVisibility = explainVisibility;
    }

    @Override
    public ResponseEntity<ExplainedVisibilityJson> explainVisibility(String offeringId, String tenantId) {
        return explainVisibility
                .explain(currentActor.get(), offeringId, PathIds.tenant(tenantId))
                .map(VisibilityController::json)
                .map(ResponseEntity::ok)
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<PartyListJson> listAdministrations(@Nullable String q) {
        return ResponseEntity.ok(new PartyListJson()
                .items(
                        explainVisibility
                                .administrations(currentActor.get(), q == null ? "" : q.strip(), AT_MOST)
                                .stream()
                                .map(VisibilityController::party)
                                .toList()));
    }

    private static ExplainedVisibilityJson json(Explanation explanation) {
        var tenant = explanation.tenant();
        return new ExplainedVisibilityJson()
                .tenant(party(tenant))
                .sees(explanation.sees())
                .reason(VisibilityReasonJson.valueOf(explanation.reason().name()))
                .label(tenant.name() + " " + explanation.reason().label())
                .wayOut(explanation.wayOut().orElse(null));
    }

    private static PartyJson party(TenantFact fact) {
        return new PartyJson().id(fact.id().toString()).name(fact.name()).ars(fact.ars());
    }
}
