package de.allmende.billing.explanation.persistence;

import static de.allmende.billing.db.Tables.INVOICE;
import static de.allmende.billing.db.Tables.INVOICE_LINE;
import static de.allmende.billing.db.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;

import de.allmende.billing.explanation.ExplainedLine;
import de.allmende.billing.explanation.Explanations;
import de.allmende.billing.price.MissingUsage;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Prices;
import de.allmende.billing.rating.BaseQuantity;
import de.allmende.billing.rating.BilledBefore;
import de.allmende.billing.usage.UsageDigests;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
final class JooqExplanations implements Explanations {

    private static final Field<BigDecimal> BASE_QUANTITY =
            coalesce(INVOICE_LINE.BASE_QUANTITY, INVOICE_LINE.QUANTITY).as("base");

    private final DSLContext database;
    private final Prices prices;
    private final UsageDigests digests;

    JooqExplanations(DSLContext database, Prices prices, UsageDigests digests) {
        this.database = database;
        this.prices = prices;
        this.digests = digests;
    }

    @Override
    public Optional<List<ExplainedLine>> of(TenantId party, UUID invoice) {
        var isTheirs = database.fetchExists(
                INVOICE,
                INVOICE.ID
                        .eq(invoice)
                        .and(INVOICE.CONSUMER_ID.eq(party.value()).or(INVOICE.ISSUER_ID.eq(party.value()))));
        return isTheirs ? Optional.of(lines(invoice)) : Optional.empty();
    }

    private List<ExplainedLine> lines(UUID invoice) {
        var rows = database.select(INVOICE_LINE.fields())
                .select(SUBSCRIPTION.SERVICE_INSTANCE_ID, BASE_QUANTITY, INVOICE.NUMBER, INVOICE.ISSUED_ON)
                .from(INVOICE_LINE)
                .leftJoin(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_LINE.CORRECTS_ID))
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.ID.eq(INVOICE_LINE.SUBSCRIPTION_ID))
                .where(INVOICE_LINE.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_LINE.POSITION)
                .fetch();
        var versions = prices.byId(rows.getValues(INVOICE_LINE.PRICE_VERSION_ID));
        return rows.map(row -> line(row, Objects.requireNonNull(versions.get(row.get(INVOICE_LINE.PRICE_VERSION_ID)))));
    }

    private ExplainedLine line(Record row, PriceVersion price) {
        return new ExplainedLine(
                row.get(INVOICE_LINE.POSITION),
                row.get(INVOICE_LINE.NAME),
                Money.euro(row.get(INVOICE_LINE.AMOUNT)),
                new DatePeriod(row.get(INVOICE_LINE.SERVICE_FROM), row.get(INVOICE_LINE.SERVICE_UNTIL)),
                row.get(INVOICE_LINE.BOOKING_NUMBER),
                price,
                new BaseQuantity(
                        row.get(BASE_QUANTITY),
                        row.get(INVOICE_LINE.INHABITANTS_ON),
                        row.get(INVOICE_LINE.INHABITANTS_SOURCE),
                        row.get(INVOICE_LINE.ESTIMATED_BY) == null
                                ? null
                                : MissingUsage.valueOf(row.get(INVOICE_LINE.ESTIMATED_BY))),
                row.get(INVOICE_LINE.DISCOUNT_GROUP),
                price.model() == PriceModel.PER_USAGE_UNIT ? usage(row) : null,
                row.get(INVOICE_LINE.CORRECTS_ID) == null
                        ? null
                        : new BilledBefore(
                                row.get(INVOICE_LINE.CORRECTS_ID),
                                row.get(INVOICE.NUMBER),
                                row.get(INVOICE.ISSUED_ON),
                                row.get(INVOICE_LINE.BILLED_QUANTITY),
                                Money.euro(row.get(INVOICE_LINE.BILLED_AMOUNT))));
    }

    private ExplainedLine.Usage usage(Record row) {
        var month = YearMonth.from(row.get(INVOICE_LINE.SERVICE_FROM));
        var billed = Optional.ofNullable(row.get(INVOICE_LINE.USAGE_SHA256)).map(JooqExplanations::hex);
        var now = digests.of(row.get(INVOICE_LINE.SUBSCRIPTION_ID), row.get(INVOICE_LINE.COMPONENT_CODE), month)
                .map(JooqExplanations::hex);
        return new ExplainedLine.Usage(
                row.get(SUBSCRIPTION.SERVICE_INSTANCE_ID),
                month,
                row.get(INVOICE_LINE.USAGE_COUNT),
                billed.orElse(null),
                billed.equals(now));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
