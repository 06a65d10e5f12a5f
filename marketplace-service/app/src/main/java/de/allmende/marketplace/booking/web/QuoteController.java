package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.RequestQuote;
import de.allmende.marketplace.catalogue.json.QuotaUseJsons;
import de.allmende.marketplace.rest.QuoteJson;
import de.allmende.marketplace.rest.QuoteRequestJson;
import de.allmende.marketplace.rest.QuotesApi;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Quotes over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class QuoteController implements QuotesApi {

    private final CurrentActor currentActor;
    private final RequestQuote requestQuote;

    QuoteController(CurrentActor currentActor, RequestQuote requestQuote) {
        this.currentActor = currentActor;
        this.requestQuote = requestQuote;
    }

    @Override
    public ResponseEntity<QuoteJson> requestQuote(QuoteRequestJson request) {
        var wish = new RequestQuote.Wish(
                request.getOfferingId(),
                request.getPlanCode(),
                BookingRequests.quantities(request.getQuantities()),
                request.getStartsOn());
        var priced = Answers.orRefuse(requestQuote.quote(currentActor.get(), wish));
        return ResponseEntity.ok(QuoteJsons.quote(
                        priced.quote(), priced.offering().description().term())
                .quota(QuotaUseJsons.quota(priced.quota()))
                .procurement(ProcurementJsons.ground(priced.ground()))
                .dependencies(DependencyJsons.findings(priced.dependencies()))
                .exceedsQuota(
                        priced.quota() == null ? null : priced.beyondQuota().isPresent()));
    }
}
