package de.allmende.billing.rating.grpc;

import static java.util.stream.Collectors.toMap;

import de.allmende.billing.price.Prices;
import de.allmende.billing.rating.QuotePrice;
import de.allmende.billing.v1.ContractForm;
import de.allmende.billing.v1.ListPricesRequest;
import de.allmende.billing.v1.ListPricesResponse;
import de.allmende.billing.v1.PricingServiceGrpc;
import de.allmende.billing.v1.QuoteComponent;
import de.allmende.billing.v1.QuoteRequest;
import de.allmende.billing.v1.QuoteResponse;
import de.allmende.billing.v1.TaxClass;
import de.allmende.platform.grpc.GrpcActor;
import de.allmende.platform.grpc.GrpcOutcomes;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.TenantId;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.grpc.server.service.GrpcService;

@GrpcService
final class PricingGrpcService extends PricingServiceGrpc.PricingServiceImplBase {

    private static final int MOST_COMPONENTS = 1000;

    private final QuotePrice quotePrice;
    private final Prices prices;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    PricingGrpcService(QuotePrice quotePrice, Prices prices, TenantTransactions transactions, BusinessTime time) {
        this.quotePrice = quotePrice;
        this.prices = prices;
        this.transactions = transactions;
        this.time = time;
    }

    @Override
    public void listPrices(ListPricesRequest request, StreamObserver<ListPricesResponse> answer) {
        if (request.getComponentCodesCount() > MOST_COMPONENTS) {
            answer.onError(malformed("component_codes: at most " + MOST_COMPONENTS));
            return;
        }
        var found = transactions.read(
                GrpcActor.current(), () -> prices.inForce(request.getComponentCodesList(), time.today()));
        answer.onNext(ListPricesResponse.newBuilder()
                .addAllPrices(found.stream().map(PricingMessages::price).toList())
                .build());
        answer.onCompleted();
    }

    @Override
    public void quote(QuoteRequest request, StreamObserver<QuoteResponse> answer) {
        QuotePrice.Question question;
        try {
            question = question(request);
        } catch (IllegalArgumentException | DateTimeException e) {
            answer.onError(malformed(String.valueOf(e.getMessage())));
            return;
        }
        switch (quotePrice.quote(GrpcActor.current(), question)) {
            case Outcome.Done<de.allmende.billing.rating.Quote, ?>(var quote) -> {
                answer.onNext(PricingMessages.quote(quote));
                answer.onCompleted();
            }
            case Outcome.Refused<?, ? extends de.allmende.platform.kernel.Refusal>(var refusal) ->
                answer.onError(GrpcOutcomes.status(refusal));
        }
    }

    private static QuotePrice.Question question(QuoteRequest request) {
        var quantities = request.getComponentsList().stream()
                .collect(toMap(
                        QuoteComponent::getCode,
                        PricingGrpcService::quantity,
                        (first, second) -> {
                            throw new IllegalArgumentException("A component is named twice.");
                        },
                        LinkedHashMap::new));
        if (request.getTaxClass() == TaxClass.TAX_CLASS_UNSPECIFIED
                || request.getContractForm() == ContractForm.CONTRACT_FORM_UNSPECIFIED) {
            throw new IllegalArgumentException("tax_class and contract_form are needed.");
        }
        return new QuotePrice.Question(
                new TenantId(UUID.fromString(request.getIssuerId())),
                request.getTaxClass().name().replace("TAX_CLASS_", ""),
                request.getContractForm().name().replace("CONTRACT_FORM_", ""),
                request.getStartsOn().isEmpty()
                        ? Optional.empty()
                        : Optional.of(LocalDate.parse(request.getStartsOn())),
                request.getMinimumMonths(),
                quantities);
    }

    private static Optional<BigDecimal> quantity(QuoteComponent component) {
        return Optional.of(component.getQuantity())
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new);
    }

    private static RuntimeException malformed(String what) {
        return Status.INVALID_ARGUMENT.withDescription(what).asRuntimeException();
    }
}
