package de.allmende.billing.explanation.web;

import de.allmende.billing.explanation.ExplainedLine;
import de.allmende.billing.explanation.Explanations;
import de.allmende.billing.rating.BilledBefore;
import de.allmende.billing.rest.CorrectedInvoice;
import de.allmende.billing.rest.ExplainedPrice;
import de.allmende.billing.rest.ExplainedQuantity;
import de.allmende.billing.rest.ExplainedUsage;
import de.allmende.billing.rest.ExplanationsApi;
import de.allmende.billing.rest.InvoiceExplanation;
import de.allmende.billing.rest.LineExplanation;
import de.allmende.billing.rest.Money;
import de.allmende.billing.rest.PriceModel;
import de.allmende.billing.rest.QuantityOrigin;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Problems;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class ExplanationController implements ExplanationsApi {

    private final Explanations explanations;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;

    ExplanationController(Explanations explanations, TenantTransactions transactions, CurrentActor currentActor) {
        this.explanations = explanations;
        this.transactions = transactions;
        this.currentActor = currentActor;
    }

    @Override
    public ResponseEntity<InvoiceExplanation> explainInvoice(String invoiceId) {
        var actor = currentActor.get();
        var id = id(invoiceId);
        var lines = transactions.read(actor, () -> explanations.of(actor.tenant(), id));
        return ResponseEntity.ok(new InvoiceExplanation()
                .items(lines.orElseThrow(Problems::notFound).stream()
                        .map(ExplanationController::view)
                        .toList()));
    }

    private static UUID id(String text) {
        try {
            return Ids.parse("inv", text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }

    private static LineExplanation view(ExplainedLine line) {
        var price = line.price();
        var base = line.base();
        return new LineExplanation()
                .position(line.position())
                .name(line.name())
                .component(price.component())
                .amount(new Money().amount(line.amount().toString()).currency(Money.CurrencyEnum.EUR))
                .bookingNumber(line.bookingNumber())
                .steps(line.steps())
                .price(new ExplainedPrice()
                        .model(PriceModel.valueOf(price.model().name()))
                        .unitPrice(price.unitPrice().toPlainString())
                        .unitLabel(price.unitLabel())
                        .effectiveFrom(price.effectiveFrom())
                        .decision(price.decision())
                        .terms(price.terms().text()))
                .quantity(new ExplainedQuantity()
                        .value(base.value().toPlainString())
                        .origin(QuantityOrigin.valueOf(line.origin().name()))
                        .inhabitantsOn(base.inhabitantsOn())
                        .source(base.source()))
                .usage(line.usage() == null ? null : view(line.usage()))
                .corrects(line.before() == null ? null : view(line.before()));
    }

    private static CorrectedInvoice view(BilledBefore before) {
        return new CorrectedInvoice()
                .invoiceId(Ids.text("inv", before.invoice()))
                .number(before.number())
                .quantity(before.quantity().toPlainString())
                .amount(new Money().amount(before.amount().toString()).currency(Money.CurrencyEnum.EUR));
    }

    private static ExplainedUsage view(ExplainedLine.Usage usage) {
        return new ExplainedUsage()
                .serviceInstance(Ids.text("sin", usage.serviceInstance()))
                .month(usage.month().toString())
                .count(usage.count())
                .sha256(usage.sha256())
                .unchanged(usage.isUnchanged());
    }
}
