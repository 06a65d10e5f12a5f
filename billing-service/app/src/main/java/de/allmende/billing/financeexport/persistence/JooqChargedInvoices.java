package de.allmende.billing.financeexport.persistence;

import static de.allmende.billing.db.Tables.INVOICE;
import static de.allmende.billing.db.Tables.INVOICE_LINE;
import static de.allmende.billing.db.Tables.PRICE_VERSION;
import static de.allmende.billing.db.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;

import de.allmende.billing.financeexport.ChargedInvoice;
import de.allmende.billing.financeexport.ChargedInvoices;
import de.allmende.billing.financeexport.ChargedLine;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.payment.OpenItems;
import de.allmende.billing.price.Figures;
import de.allmende.billing.price.PriceModel;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqChargedInvoices implements ChargedInvoices {

    private static final int ALL = Integer.MAX_VALUE;
    private static final Field<BigDecimal> BASE_QUANTITY =
            coalesce(INVOICE_LINE.BASE_QUANTITY, INVOICE_LINE.QUANTITY).as("base");

    private final DSLContext database;
    private final Invoices invoices;
    private final OpenItems openItems;

    JooqChargedInvoices(DSLContext database, Invoices invoices, OpenItems openItems) {
        this.database = database;
        this.invoices = invoices;
        this.openItems = openItems;
    }

    @Override
    public List<ChargedInvoice> issuedIn(TenantId consumer, YearMonth month) {
        return of(
                consumer,
                INVOICE.ISSUED_ON
                        .ge(month.atDay(1))
                        .and(INVOICE.ISSUED_ON.lt(month.plusMonths(1).atDay(1))));
    }

    @Override
    public List<ChargedInvoice> forServicesOf(TenantId consumer, YearMonth month) {
        return of(
                consumer,
                INVOICE.SERVICE_UNTIL
                        .gt(month.atDay(1))
                        .and(INVOICE.SERVICE_UNTIL.le(month.plusMonths(1).atDay(1))));
    }

    @Override
    public List<Open> open(TenantId consumer) {
        return openItems
                .page(consumer, Invoices.Side.CONSUMER, Optional.empty(), Optional.empty(), Optional.empty(), ALL)
                .stream()
                .map(item -> new Open(charged(consumer, item.invoice().id()), item.open()))
                .toList();
    }

    private List<ChargedInvoice> of(TenantId consumer, Condition which) {
        return database
                .select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.CONSUMER_ID.eq(consumer.value()))
                .and(which)
                .orderBy(INVOICE.ID)
                .fetch(row -> new InvoiceId(row.value1()))
                .stream()
                .map(id -> charged(consumer, id))
                .toList();
    }

    private ChargedInvoice charged(TenantId consumer, InvoiceId id) {
        Invoice invoice = invoices.find(consumer, id).orElseThrow();
        return new ChargedInvoice(
                invoice,
                lines(id),
                invoices.taxes(id).stream()
                        .map(tax -> new ChargedInvoice.Tax(tax.taxCase(), tax.label(), tax.ratePercent(), tax.tax()))
                        .toList());
    }

    private List<ChargedLine> lines(InvoiceId id) {
        return database.select(INVOICE_LINE.fields())
                .select(
                        BASE_QUANTITY,
                        PRICE_VERSION.MODEL,
                        SUBSCRIPTION.SERVICE_INSTANCE_ID,
                        SUBSCRIPTION.OFFERING_KEY,
                        SUBSCRIPTION.OFFERING_NAME,
                        SUBSCRIPTION.PLAN_NAME,
                        SUBSCRIPTION.PURCHASE_ORDER_NUMBER)
                .from(INVOICE_LINE)
                .join(SUBSCRIPTION)
                .on(SUBSCRIPTION.ID.eq(INVOICE_LINE.SUBSCRIPTION_ID))
                .join(PRICE_VERSION)
                .on(PRICE_VERSION.ID.eq(INVOICE_LINE.PRICE_VERSION_ID))
                .where(INVOICE_LINE.INVOICE_ID.eq(id.value()))
                .orderBy(INVOICE_LINE.POSITION)
                .fetch(JooqChargedInvoices::line);
    }

    private static ChargedLine line(Record row) {
        return new ChargedLine(
                row.get(INVOICE_LINE.POSITION),
                row.get(INVOICE_LINE.NAME),
                new ChargedLine.Service(
                        row.get(SUBSCRIPTION.SERVICE_INSTANCE_ID),
                        row.get(SUBSCRIPTION.OFFERING_KEY),
                        row.get(SUBSCRIPTION.OFFERING_NAME),
                        row.get(SUBSCRIPTION.PLAN_NAME),
                        row.get(SUBSCRIPTION.PURCHASE_ORDER_NUMBER)),
                row.get(INVOICE_LINE.COMPONENT_CODE),
                row.get(INVOICE_LINE.PRICE_VERSION_ID),
                PriceModel.valueOf(row.get(PRICE_VERSION.MODEL)),
                Figures.plain(row.get(INVOICE_LINE.QUANTITY)),
                row.get(INVOICE_LINE.UNIT_LABEL),
                Figures.plain(row.get(INVOICE_LINE.UNIT_PRICE)),
                Money.euro(row.get(INVOICE_LINE.AMOUNT)),
                new DatePeriod(row.get(INVOICE_LINE.SERVICE_FROM), row.get(INVOICE_LINE.SERVICE_UNTIL)),
                row.get(INVOICE_LINE.TAX_CASE),
                row.get(INVOICE_LINE.BOOKING_NUMBER),
                row.get(INVOICE_LINE.COST_CENTRE),
                inhabitants(row));
    }

    private static ChargedLine.@Nullable Inhabitants inhabitants(Record row) {
        var keyDate = row.get(INVOICE_LINE.INHABITANTS_ON);
        return keyDate == null
                ? null
                : new ChargedLine.Inhabitants(
                        Figures.plain(row.get(BASE_QUANTITY)), keyDate, row.get(INVOICE_LINE.INHABITANTS_SOURCE));
    }
}
