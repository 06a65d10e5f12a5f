package de.allmende.marketplace.booking.client;

import de.allmende.billing.v1.ContractForm;
import de.allmende.billing.v1.PricingServiceGrpc;
import de.allmende.billing.v1.QuoteComponent;
import de.allmende.billing.v1.QuoteRequest;
import de.allmende.billing.v1.TaxClass;
import de.allmende.marketplace.booking.Quote;
import de.allmende.marketplace.booking.QuoteQuestion;
import de.allmende.marketplace.booking.QuoteRefusal;
import de.allmende.marketplace.booking.Quotes;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.platform.grpc.GrpcOutcomes;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks billing for quotes and remembers since when it has been away. */
@Component
final class GrpcQuotes implements Quotes {

    private static final Logger LOG = LoggerFactory.getLogger(GrpcQuotes.class);

    private final GrpcNeighbours neighbours;
    private final BusinessTime time;
    private final AtomicReference<@Nullable Instant> awaySince = new AtomicReference<>();

    GrpcQuotes(GrpcNeighbours neighbours, BusinessTime time) {
        this.neighbours = neighbours;
        this.time = time;
    }

    @Override
    public Outcome<Quote, QuoteRefusal> quote(QuoteQuestion question) {
        try {
            var answer = neighbours
                    .stub("billing", PricingServiceGrpc::newBlockingStub)
                    .quote(request(question));
            awaySince.set(null);
            return Outcome.done(QuoteMessages.quote(question, answer));
        } catch (StatusRuntimeException e) {
            return Outcome.refused(refusal(question, e));
        }
    }

    private QuoteRefusal refusal(QuoteQuestion question, StatusRuntimeException failure) {
        var reason =
                GrpcOutcomes.errorInfo(failure).map(info -> info.getReason()).orElse("");
        return switch (reason) {
            case "NO_PRICE" -> new QuoteRefusal.NoPrice(question.offeringName());
            case "NO_TAX_RULE" -> new QuoteRefusal.NoTaxRule(question.offeringName());
            case "NO_INHABITANT_FIGURE" -> new QuoteRefusal.NoInhabitantFigure(question.offeringName());
            case "PRICE_NOT_COST_RECOVERING" -> new QuoteRefusal.PriceNotCostRecovering(question.offeringName());
            default -> {
                LOG.warn("Billing makes no quotes: {}", failure.getStatus());
                awaySince.compareAndSet(null, time.now());
                var since = Optional.ofNullable(awaySince.get()).orElseGet(time::now);
                yield new QuoteRefusal.QuotesUnavailable(since);
            }
        };
    }

    private static QuoteRequest request(QuoteQuestion question) {
        return QuoteRequest.newBuilder()
                .setIssuerId(question.issuer().value().toString())
                .setTaxClass(TaxClass.valueOf("TAX_CLASS_" + question.taxClass().name()))
                .setContractForm(ContractForm.valueOf(
                        "CONTRACT_FORM_" + question.contractForm().name()))
                .setStartsOn(question.startsOn().toString())
                .setMinimumMonths(question.minimumMonths())
                .addAllComponents(question.components().stream()
                        .map(component -> QuoteComponent.newBuilder()
                                .setCode(component.code())
                                .setQuantity(component.quantity().toPlainString())
                                .build())
                        .toList())
                .build();
    }
}
