package de.allmende.billing.financeexport;

import de.allmende.billing.financeexport.Cell.Figure;
import de.allmende.billing.financeexport.Cell.Moment;
import de.allmende.billing.price.PriceModel;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A column of FOCUS. */
record FocusColumn(String id, Function<FocusRow, Cell> value) {

    /** Those of FOCUS 1.2 that our charges have something to say in, and the five for allocations of 1.3. */
    static final List<FocusColumn> ALL = List.of(
            column("BilledCost", row -> new Figure(row.cost())),
            column(
                    "BillingAccountId",
                    row -> Cell.words(row.invoice().consumer().tenant().toString())),
            column(
                    "BillingAccountName",
                    row -> Cell.words(row.invoice().consumer().name())),
            column("BillingCurrency", row -> Cell.words("EUR")),
            column("BillingPeriodEnd", row -> end(row.invoice().service())),
            column("BillingPeriodStart", row -> start(row.invoice().service().from())),
            column("ChargeCategory", row -> Cell.words(row.category().word())),
            column("ChargeClass", row -> row.charged().takesBack() ? Cell.words("Correction") : Cell.empty()),
            column("ChargeDescription", row -> Cell.words(row.description())),
            column("ChargeFrequency", row -> Cell.words(row.frequency())),
            column("ChargePeriodEnd", row -> end(row.period())),
            column("ChargePeriodStart", row -> start(row.period().from())),
            column("ConsumedQuantity", row -> row.ofUsage(line -> new Figure(row.signed(line.quantity())))),
            column("ConsumedUnit", row -> row.ofUsage(line -> Cell.words(line.unitLabel()))),
            column("ContractedCost", row -> new Figure(row.cost())),
            column("ContractedUnitPrice", row -> row.ofLine(line -> new Figure(line.unitPrice()))),
            column("EffectiveCost", row -> new Figure(row.cost())),
            column("InvoiceId", row -> Cell.words(row.invoice().number().toString())),
            column("InvoiceIssuerName", row -> Cell.words(row.invoice().issuer().name())),
            column("ListCost", row -> new Figure(row.cost())),
            column("ListUnitPrice", row -> row.ofLine(line -> new Figure(line.unitPrice()))),
            column("PricingCategory", row -> row.ofLine(line -> Cell.words("Standard"))),
            column("PricingQuantity", row -> row.ofLine(line -> new Figure(row.signed(line.quantity())))),
            column("PricingUnit", row -> row.ofLine(line -> Cell.words(line.unitLabel()))),
            column("ProviderName", row -> Cell.words(row.invoice().issuer().name())),
            column("PublisherName", row -> Cell.words(row.invoice().issuer().name())),
            column("ResourceId", row -> row.ofLine(line -> Cell.words(line.serviceInstance()))),
            column("ResourceName", row -> row.ofLine(line -> Cell.words(line.bookingNumber()))),
            column(
                    "ResourceType",
                    row -> row.ofLine(line -> Cell.words(line.service().planName()))),
            column("ServiceCategory", row -> Cell.words("Other")),
            column("ServiceName", row -> Cell.words(row.serviceName())),
            column("ServiceSubcategory", row -> Cell.words("Other (Other)")),
            column("SkuId", row -> row.ofLine(line -> Cell.words(line.component()))),
            column("SkuMeter", row -> row.ofLine(line -> Cell.words(line.meter()))),
            column(
                    "SkuPriceId",
                    row -> row.ofLine(line -> Cell.words(line.priceVersion().toString()))),
            column("SubAccountId", row -> row.ofLine(line -> Cell.words(line.costCentre()))),
            column("SubAccountName", row -> row.ofLine(line -> Cell.words(line.costCentre()))),
            column("Tags", row -> Cell.words(row.tags())),
            column(
                    "AllocatedMethodId",
                    row -> row.ofInhabitants((line, people) -> Cell.words(PriceModel.PER_INHABITANT_PER_YEAR.name()))),
            column(
                    "AllocatedMethodDetails",
                    row -> row.ofInhabitants((line, people) -> Cell.words(FocusRow.shareOfAll(people)))),
            column(
                    "AllocatedResourceId",
                    row -> row.ofInhabitants((line, people) -> Cell.words(line.serviceInstance()))),
            column(
                    "AllocatedResourceName",
                    row -> row.ofInhabitants((line, people) -> Cell.words(line.bookingNumber()))),
            column("AllocatedTags", row -> row.ofInhabitants((line, people) -> Cell.words(row.tags()))));

    Cell of(FocusRow row) {
        return value.apply(row);
    }

    private static FocusColumn column(String id, Function<FocusRow, Cell> value) {
        return new FocusColumn(id, value);
    }

    private static Cell start(LocalDate day) {
        return new Moment(day.atStartOfDay(BusinessTime.ZONE).toInstant());
    }

    private static Cell end(DatePeriod period) {
        return start(Objects.requireNonNull(period.until()));
    }
}
