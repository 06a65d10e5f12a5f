package de.allmende.marketplace.booking.client;

import de.allmende.billing.v1.QuoteLine;
import de.allmende.billing.v1.QuotePeriod;
import de.allmende.billing.v1.QuoteResponse;
import de.allmende.billing.v1.TaxCase;
import de.allmende.marketplace.booking.BookedComponent;
import de.allmende.marketplace.booking.Quote;
import de.allmende.marketplace.booking.QuoteQuestion;
import de.allmende.marketplace.catalogue.ChargePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads billing's answer as our quote; names and models of components are ours. */
final class QuoteMessages {

    private QuoteMessages() {}

    static Quote quote(QuoteQuestion question, QuoteResponse answer) {
        var asked =
                question.components().stream().collect(Collectors.toMap(BookedComponent::code, Function.identity()));
        return new Quote(
                answer.getLinesList().stream()
                        .map(line -> line(asked.get(line.getComponentCode()), line))
                        .toList(),
                Money.euro(answer.getMonthlyNet()),
                Money.euro(answer.getOneTimeNet()),
                Money.euro(answer.getRestOfFiscalYearNet()),
                Money.euro(answer.getYearlyNet()),
                Money.euro(answer.getFullTermNet()),
                Money.euro(answer.getFullTermGross()),
                tax(answer.getTax()),
                question.startsOn(),
                LocalDate.parse(answer.getValidAt()),
                answer.getPriceVersion(),
                answer.getFiscalYearsList().stream()
                        .map(year -> new Quote.FiscalYear(year.getYear(), Money.euro(year.getNet())))
                        .toList());
    }

    private static Quote.Line line(@Nullable BookedComponent component, QuoteLine line) {
        if (component == null) {
            throw new IllegalStateException("Billing priced what was not asked: " + line.getComponentCode());
        }
        return new Quote.Line(
                line.getComponentCode(),
                component.name(),
                component.model(),
                new BigDecimal(line.getQuantity()),
                line.getUnitLabel(),
                new BigDecimal(line.getUnitPrice()),
                Money.euro(line.getAmount()),
                period(line.getPeriod()),
                text(line.getBasis()));
    }

    private static ChargePeriod period(QuotePeriod period) {
        return switch (period) {
            case QUOTE_PERIOD_MONTH -> ChargePeriod.MONTH;
            case QUOTE_PERIOD_ONCE -> ChargePeriod.ONCE;
            case QUOTE_PERIOD_QUARTER -> ChargePeriod.QUARTER;
            case QUOTE_PERIOD_YEAR -> ChargePeriod.YEAR;
            case QUOTE_PERIOD_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalStateException("Billing named no period for a line.");
        };
    }

    private static Quote.Tax tax(TaxCase tax) {
        return new Quote.Tax(
                tax.getCode(),
                tax.getLabel(),
                tax.getCategory(),
                new BigDecimal(tax.getRatePercent()),
                text(tax.getReason()),
                tax.getDocumentTitle());
    }

    private static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }
}
