package de.allmende.billing.invoice.persistence;

import static de.allmende.billing.db.Tables.BILLING_CLAIM;
import static de.allmende.billing.db.Tables.INVOICE;
import static de.allmende.billing.db.Tables.INVOICE_DRAFT;
import static de.allmende.billing.db.Tables.INVOICE_RUN;
import static de.allmende.billing.db.Tables.RUN_LINE;
import static de.allmende.billing.db.Tables.RUN_SET_ASIDE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import de.allmende.billing.db.tables.records.InvoiceDraftRecord;
import de.allmende.billing.invoice.DraftLine;
import de.allmende.billing.invoice.InvoiceDraft;
import de.allmende.billing.invoice.InvoiceDrafts;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.price.MissingUsage;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Prices;
import de.allmende.billing.rating.BaseQuantity;
import de.allmende.billing.rating.BilledBefore;
import de.allmende.billing.tax.TaxCase;
import de.allmende.billing.tax.TaxCases;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
final class JooqInvoiceDrafts implements InvoiceDrafts {

    private final DSLContext database;
    private final Prices prices;
    private final TaxCases taxCases;

    JooqInvoiceDrafts(DSLContext database, Prices prices, TaxCases taxCases) {
        this.database = database;
        this.prices = prices;
        this.taxCases = taxCases;
    }

    @Override
    public List<InvoiceId> unchecked(TenantId issuer, UUID run) {
        return ids(issuer, run, INVOICE_DRAFT.CHECKED_SHA256.isNull());
    }

    @Override
    public List<InvoiceId> unissued(TenantId issuer, UUID run) {
        return ids(issuer, run, notIssued());
    }

    private List<InvoiceId> ids(TenantId issuer, UUID run, Condition which) {
        return database.select(INVOICE_DRAFT.ID)
                .from(INVOICE_DRAFT)
                .where(INVOICE_DRAFT.TENANT_ID.eq(issuer.value()))
                .and(INVOICE_DRAFT.RUN_ID.eq(run))
                .and(which)
                .orderBy(INVOICE_DRAFT.ID)
                .fetch(row -> new InvoiceId(row.value1()));
    }

    private static Condition notIssued() {
        return notExists(selectOne().from(INVOICE).where(INVOICE.ID.eq(INVOICE_DRAFT.ID)));
    }

    @Override
    public Optional<InvoiceDraft> find(TenantId issuer, InvoiceId draft) {
        return database.selectFrom(INVOICE_DRAFT)
                .where(of(issuer, draft))
                .fetchOptional()
                .map(this::draft);
    }

    @Override
    public Optional<InvoiceDraft> lock(TenantId issuer, InvoiceId draft) {
        database.selectFrom(INVOICE_DRAFT).where(of(issuer, draft)).forUpdate().fetch();
        return database.selectFrom(INVOICE_DRAFT)
                .where(of(issuer, draft))
                .and(notIssued())
                .fetchOptional()
                .map(this::draft);
    }

    private static Condition of(TenantId issuer, InvoiceId draft) {
        return INVOICE_DRAFT.TENANT_ID.eq(issuer.value()).and(INVOICE_DRAFT.ID.eq(draft.value()));
    }

    private InvoiceDraft draft(InvoiceDraftRecord row) {
        var cases = taxCases.all();
        var month = database.fetchSingle(INVOICE_RUN, INVOICE_RUN.ID.eq(row.getRunId()))
                .getMonth();
        var lines = database.select(RUN_LINE.fields())
                .select(INVOICE.NUMBER, INVOICE.ISSUED_ON)
                .from(RUN_LINE)
                .leftJoin(INVOICE)
                .on(INVOICE.ID.eq(RUN_LINE.CORRECTS_ID))
                .where(linesOf(row))
                .orderBy(
                        RUN_LINE.CORRECTION.gt(0),
                        RUN_LINE.BOOKING_NUMBER,
                        RUN_LINE.SUBSCRIPTION_ID,
                        RUN_LINE.COMPONENT_CODE,
                        RUN_LINE.PERIOD_START)
                .fetch();
        var versions = prices.byId(lines.getValues(RUN_LINE.PRICE_VERSION_ID));
        return new InvoiceDraft(
                new InvoiceId(row.getId()),
                row.getRunId(),
                new TenantId(row.getTenantId()),
                new TenantId(row.getConsumerId()),
                YearMonth.from(month),
                row.getDocumentTitle(),
                row.getDocumentKind(),
                row.getCheckedSha256() == null ? null : HexFormat.of().formatHex(row.getCheckedSha256()),
                lines.map(line ->
                        line(line, cases, Objects.requireNonNull(versions.get(line.get(RUN_LINE.PRICE_VERSION_ID))))));
    }

    private static Condition linesOf(InvoiceDraftRecord row) {
        return RUN_LINE.TENANT_ID
                .eq(row.getTenantId())
                .and(RUN_LINE.RUN_ID.eq(row.getRunId()))
                .and(RUN_LINE.CONSUMER_ID.eq(row.getConsumerId()))
                .and(RUN_LINE.TAX_GROUP.eq(row.getTaxGroup()));
    }

    private static DraftLine line(Record found, Map<String, TaxCase> cases, PriceVersion price) {
        var row = found.into(RUN_LINE);
        return new DraftLine(
                row.getSubscriptionId(),
                row.getComponentCode(),
                row.getName(),
                price,
                new BaseQuantity(
                        row.getBaseQuantity(),
                        row.getInhabitantsOn(),
                        row.getInhabitantsSource(),
                        row.getEstimatedBy() == null ? null : MissingUsage.valueOf(row.getEstimatedBy())),
                row.getDiscountGroup(),
                Money.euro(row.getAmount()),
                new DatePeriod(row.getServiceFrom(), row.getServiceUntil()),
                Objects.requireNonNull(cases.get(row.getTaxCase())),
                row.getBookingNumber(),
                row.getCostCentre(),
                row.getPurchaseOrderNumber(),
                row.getUsageCount(),
                row.getUsageSha256() == null ? null : HexFormat.of().formatHex(row.getUsageSha256()),
                row.getCorrectsId() == null
                        ? null
                        : new BilledBefore(
                                row.getCorrectsId(),
                                found.get(INVOICE.NUMBER),
                                found.get(INVOICE.ISSUED_ON),
                                row.getBilledQuantity(),
                                Money.euro(row.getBilledAmount())));
    }

    @Override
    public void passed(InvoiceDraft draft, String sha256) {
        database.update(INVOICE_DRAFT)
                .set(INVOICE_DRAFT.CHECKED_SHA256, HexFormat.of().parseHex(sha256))
                .where(of(draft.issuer(), draft.id()))
                .execute();
    }

    @Override
    public void freeClaims(InvoiceDraft draft) {
        var row = database.fetchSingle(INVOICE_DRAFT, of(draft.issuer(), draft.id()));
        freeClaims(draft.issuer(), draft.run(), linesOf(row));
    }

    private void freeClaims(TenantId issuer, UUID run, Condition lines) {
        database.deleteFrom(BILLING_CLAIM)
                .where(BILLING_CLAIM.ISSUER_ID.eq(issuer.value()))
                .and(BILLING_CLAIM.RUN_ID.eq(run))
                .and(exists(select(RUN_LINE.RUN_ID)
                        .from(RUN_LINE)
                        .where(lines)
                        .and(RUN_LINE.SUBSCRIPTION_ID.eq(BILLING_CLAIM.SUBSCRIPTION_ID))
                        .and(RUN_LINE.COMPONENT_CODE.eq(BILLING_CLAIM.COMPONENT_CODE))
                        .and(RUN_LINE.PERIOD_START.eq(BILLING_CLAIM.PERIOD_START))
                        .and(RUN_LINE.CORRECTION.eq(BILLING_CLAIM.CORRECTION))))
                .execute();
    }

    @Override
    public void setAside(InvoiceDraft draft, String reason, String detail) {
        var row = database.selectFrom(INVOICE_DRAFT)
                .where(of(draft.issuer(), draft.id()))
                .and(notIssued())
                .forUpdate()
                .fetchOptional();
        if (row.isEmpty()) {
            return;
        }
        var lines = linesOf(row.get());
        freeClaims(draft.issuer(), draft.run(), lines);
        database.deleteFrom(RUN_LINE).where(lines).execute();
        database.deleteFrom(INVOICE_DRAFT).where(of(draft.issuer(), draft.id())).execute();
        database.insertInto(RUN_SET_ASIDE)
                .set(RUN_SET_ASIDE.ID, Ids.next())
                .set(RUN_SET_ASIDE.TENANT_ID, draft.issuer().value())
                .set(RUN_SET_ASIDE.RUN_ID, draft.run())
                .set(RUN_SET_ASIDE.CONSUMER_ID, draft.consumer().value())
                .set(RUN_SET_ASIDE.REASON, reason)
                .set(RUN_SET_ASIDE.DETAIL, detail)
                .execute();
    }
}
