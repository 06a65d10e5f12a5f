package de.allmende.billing.rating.grpc;

import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.rating.Quote;
import de.allmende.billing.v1.Price;
import de.allmende.billing.v1.PriceModel;
import de.allmende.billing.v1.QuoteFiscalYear;
import de.allmende.billing.v1.QuoteLine;
import de.allmende.billing.v1.QuotePeriod;
import de.allmende.billing.v1.QuoteResponse;
import de.allmende.billing.v1.TaxCase;
import java.util.Objects;

/** Writes the messages that billing promises. */
final class PricingMessages {

    private PricingMessages() {}

    static Price price(PriceVersion version) {
        return Price.newBuilder()
                .setComponentCode(version.component())
                .setModel(model(version.model()))
                .setUnitPrice(version.unitPrice().toPlainString())
                .setUnitLabel(version.unitLabel())
                .setUnitCode(version.unitCode())
                .setEffectiveFrom(version.effectiveFrom().toString())
                .setDecision(version.decision())
                .setPriceVersionId(version.id().toString())
                .setIssuerId(version.owner().value().toString())
                .build();
    }

    static QuoteResponse quote(Quote quote) {
        return QuoteResponse.newBuilder()
                .addAllLines(quote.lines().stream().map(PricingMessages::line).toList())
                .setMonthlyNet(quote.monthly().toString())
                .setOneTimeNet(quote.oneTime().toString())
                .setRestOfFiscalYearNet(quote.restOfFiscalYear().toString())
                .setYearlyNet(quote.yearly().toString())
                .setFullTermNet(quote.fullTerm().toString())
                .setFullTermGross(quote.fullTermGross().toString())
                .setTax(tax(quote.tax()))
                .setValidAt(quote.validAt().toString())
                .setPriceVersion(quote.priceVersion())
                .addAllFiscalYears(quote.fiscalYears().stream()
                        .map(year -> QuoteFiscalYear.newBuilder()
                                .setYear(year.year())
                                .setNet(year.net().toString())
                                .build())
                        .toList())
                .build();
    }

    private static QuoteLine line(Quote.Line line) {
        return QuoteLine.newBuilder()
                .setComponentCode(line.component())
                .setModel(model(line.model()))
                .setQuantity(line.quantity().toPlainString())
                .setUnitLabel(line.unitLabel())
                .setUnitPrice(line.unitPrice().toPlainString())
                .setAmount(line.amount().toString())
                .setPeriod(
                        switch (line.period()) {
                            case MONTH -> QuotePeriod.QUOTE_PERIOD_MONTH;
                            case ONCE -> QuotePeriod.QUOTE_PERIOD_ONCE;
                            case QUARTER -> QuotePeriod.QUOTE_PERIOD_QUARTER;
                            case YEAR -> QuotePeriod.QUOTE_PERIOD_YEAR;
                        })
                .setBasis(line.basis())
                .build();
    }

    private static TaxCase tax(de.allmende.billing.tax.TaxCase tax) {
        return TaxCase.newBuilder()
                .setCode(tax.code())
                .setLabel(tax.label())
                .setCategory(tax.category().name())
                .setRatePercent(tax.ratePercent().toPlainString())
                .setReason(Objects.requireNonNullElse(tax.reason(), ""))
                .setDocumentTitle(tax.documentTitle())
                .build();
    }

    private static PriceModel model(de.allmende.billing.price.PriceModel model) {
        return PriceModel.valueOf("PRICE_MODEL_" + model.name());
    }
}
