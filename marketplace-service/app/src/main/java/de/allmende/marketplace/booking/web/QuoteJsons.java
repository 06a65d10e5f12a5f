package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.Quote;
import de.allmende.marketplace.catalogue.Term;
import de.allmende.marketplace.rest.ChargePeriodJson;
import de.allmende.marketplace.rest.MoneyJson;
import de.allmende.marketplace.rest.PriceModelJson;
import de.allmende.marketplace.rest.QuoteJson;
import de.allmende.marketplace.rest.QuoteLineJson;
import de.allmende.marketplace.rest.QuoteTermJson;
import de.allmende.marketplace.rest.TaxCaseJson;
import de.allmende.marketplace.rest.UnitPriceJson;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Quotes as JSON. */
final class QuoteJsons {

    private QuoteJsons() {}

    static QuoteJson quote(Quote quote, Term term) {
        return new QuoteJson()
                .lines(quote.lines().stream().map(QuoteJsons::line).toList())
                .monthlyNet(money(quote.monthlyNet()))
                .oneTimeNet(money(quote.oneTimeNet()))
                .restOfFiscalYearNet(money(quote.restOfFiscalYearNet()))
                .yearlyNet(money(quote.yearlyNet()))
                .fullTermNet(money(quote.fullTermNet()))
                .fullTermGross(money(quote.fullTermGross()))
                .tax(tax(quote.tax()))
                .term(term(quote.startsOn(), term))
                .validAt(quote.validAt())
                .priceVersion(quote.priceVersion());
    }

    static MoneyJson money(Money money) {
        return new MoneyJson().amount(money.toString()).currency(MoneyJson.CurrencyEnum.EUR);
    }

    private static QuoteTermJson term(LocalDate startsOn, Term term) {
        var leavingOn = term.earliestLeavingOn(startsOn, startsOn);
        return new QuoteTermJson()
                .startsOn(startsOn)
                .minimumEndsOn(term.minimumEndsOn(startsOn))
                .earliestLeavingOn(leavingOn)
                .noticeUntil(term.noticeUntil(leavingOn));
    }

    private static QuoteLineJson line(Quote.Line line) {
        return new QuoteLineJson()
                .componentCode(line.componentCode())
                .name(line.name())
                .model(PriceModelJson.valueOf(line.model().name()))
                .quantity(line.quantity().toPlainString())
                .unitLabel(line.unitLabel())
                .unitPrice(unitPrice(line.unitPrice()))
                .amount(money(line.amount()))
                .period(ChargePeriodJson.valueOf(line.period().name()))
                .basis(line.basis());
    }

    private static UnitPriceJson unitPrice(BigDecimal price) {
        return new UnitPriceJson()
                .amount(price.setScale(Math.max(2, price.scale())).toPlainString())
                .currency(UnitPriceJson.CurrencyEnum.EUR);
    }

    private static TaxCaseJson tax(Quote.Tax tax) {
        return new TaxCaseJson()
                ._case(tax.code())
                .label(tax.label())
                .category(tax.category())
                .ratePercent(tax.ratePercent().toPlainString())
                .reason(tax.reason())
                .documentTitle(tax.documentTitle());
    }
}
