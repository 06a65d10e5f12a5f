package de.allmende.billing.explanation.persistence;

import static de.allmende.billing.db.Tables.INVOICE;
import static de.allmende.billing.db.Tables.INVOICE_LINE;
import static de.allmende.billing.db.Tables.PRICE_VERSION;
import static de.allmende.billing.db.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;

import de.allmende.billing.explanation.ExplainedLine;
import de.allmende.billing.explanation.Explanations;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.rating.BaseQuantity;
import de.allmende.billing.usage.UsageDigests;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
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
    private final UsageDigests digests;

    JooqExplanations(DSLContext database, UsageDigests digests) {
        this.database = database;
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
        return database.select(INVOICE_LINE.fields())
                .select(PRICE_VERSION.fields())
                .select(SUBSCRIPTION.SERVICE_INSTANCE_ID, BASE_QUANTITY)
                .from(INVOICE_LINE)
                .join(PRICE_VERSION)
                .on(PRICE_VERSION.ID.eq(INVOICE_LINE.PRICE_VERSION_ID))
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.ID.eq(INVOICE_LINE.SUBSCRIPTION_ID))
                .where(INVOICE_LINE.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_LINE.POSITION)
                .fetch()
                .map(this::line);
    }

    private ExplainedLine line(Record row) {
        var model = PriceModel.valueOf(row.get(PRICE_VERSION.MODEL));
        return new ExplainedLine(
                row.get(INVOICE_LINE.POSITION),
                row.get(INVOICE_LINE.NAME),
                Money.euro(row.get(INVOICE_LINE.AMOUNT)),
                row.get(INVOICE_LINE.SERVICE_FROM),
                row.get(INVOICE_LINE.BOOKING_NUMBER),
                new PriceVersion(
                        row.get(PRICE_VERSION.ID),
                        new TenantId(row.get(PRICE_VERSION.TENANT_ID)),
                        row.get(PRICE_VERSION.COMPONENT_CODE),
                        model,
                        BaseQuantity.plain(row.get(PRICE_VERSION.UNIT_PRICE)),
                        row.get(PRICE_VERSION.UNIT_LABEL),
                        row.get(PRICE_VERSION.UNIT_CODE),
                        row.get(PRICE_VERSION.EFFECTIVE_FROM),
                        row.get(PRICE_VERSION.DECISION)),
                new BaseQuantity(
                        row.get(BASE_QUANTITY),
                        row.get(INVOICE_LINE.INHABITANTS_ON),
                        row.get(INVOICE_LINE.INHABITANTS_SOURCE)),
                model == PriceModel.PER_USAGE_UNIT ? usage(row) : null);
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
