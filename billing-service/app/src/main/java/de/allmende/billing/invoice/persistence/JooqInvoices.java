package de.allmende.billing.invoice.persistence;

import static de.allmende.billing.db.Tables.CANCELLATION;
import static de.allmende.billing.db.Tables.DOCUMENT_BLOB;
import static de.allmende.billing.db.Tables.INVOICE;
import static de.allmende.billing.db.Tables.INVOICE_LINE;
import static de.allmende.billing.db.Tables.INVOICE_TAX;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import de.allmende.billing.db.tables.records.InvoiceLineRecord;
import de.allmende.billing.db.tables.records.InvoiceRecord;
import de.allmende.billing.db.tables.records.InvoiceTaxRecord;
import de.allmende.billing.invoice.CancellationState;
import de.allmende.billing.invoice.DraftLine;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceDraft;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.InvoiceLine;
import de.allmende.billing.invoice.InvoiceNumber;
import de.allmende.billing.invoice.InvoiceState;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.TaxTotal;
import de.allmende.billing.price.Figures;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqInvoices implements Invoices {

    private static final de.allmende.billing.db.tables.Invoice CANCELLED = INVOICE.as("cancelled");
    private static final de.allmende.billing.db.tables.Invoice CANCELLING = INVOICE.as("cancelling");
    private static final Field<String> STATE = when(CANCELLING.ID.isNotNull(), InvoiceState.CANCELLED.name())
            .when(
                    exists(selectOne()
                            .from(CANCELLATION)
                            .where(CANCELLATION.INVOICE_ID.eq(INVOICE.ID))
                            .and(CANCELLATION.STATE.eq(CancellationState.REQUESTED.name()))),
                    InvoiceState.CANCELLATION_REQUESTED.name())
            .otherwise(InvoiceState.ISSUED.name());

    private final DSLContext database;

    JooqInvoices(DSLContext database) {
        this.database = database;
    }

    @Override
    public void issue(Invoice invoice, InvoiceDraft draft, Map<Format, byte[]> forms) {
        row(invoice).insert();
        database.insertInto(INVOICE_LINE)
                .set(IntStream.range(0, draft.lines().size())
                        .mapToObj(place -> row(invoice, place + 1, draft.lines().get(place)))
                        .toList())
                .execute();
        database.insertInto(INVOICE_TAX)
                .set(draft.taxes().stream().map(total -> row(invoice, total)).toList())
                .execute();
        forms.forEach((format, content) -> keep(invoice, format, content));
    }

    private InvoiceRecord row(Invoice invoice) {
        var row = database.newRecord(INVOICE);
        row.setId(invoice.id().value());
        row.setIssuerId(invoice.issuer().tenant().value());
        row.setConsumerId(invoice.consumer().tenant().value());
        row.setRunId(invoice.run());
        row.setNumber(invoice.number().toString());
        row.setKind(invoice.number().kind());
        row.setYear(invoice.number().year());
        row.setSequence(invoice.number().sequence());
        row.setTitle(invoice.title());
        row.setIssuerName(invoice.issuer().name());
        row.setConsumerName(invoice.consumer().name());
        row.setRoutingId(invoice.routingId());
        row.setIssuedOn(invoice.issuedOn());
        row.setIssuedAt(invoice.issuedAt().atOffset(ZoneOffset.UTC));
        row.setDueOn(invoice.dueOn());
        row.setServiceFrom(invoice.service().from());
        row.setServiceUntil(Objects.requireNonNull(invoice.service().until()));
        row.setNetAmount(invoice.net().amount());
        row.setTaxAmount(invoice.tax().amount());
        row.setGrossAmount(invoice.gross().amount());
        if (invoice.cancels() != null) {
            row.setCancelsId(invoice.cancels().id().value());
        }
        return row;
    }

    private InvoiceLineRecord row(Invoice invoice, int position, DraftLine line) {
        var row = database.newRecord(INVOICE_LINE);
        row.setInvoiceId(invoice.id().value());
        row.setPosition(position);
        row.setIssuerId(invoice.issuer().tenant().value());
        row.setConsumerId(invoice.consumer().tenant().value());
        row.setSubscriptionId(line.subscription());
        row.setComponentCode(line.component());
        row.setName(line.name());
        row.setQuantity(line.quantity());
        row.setUnitLabel(line.unitLabel());
        row.setUnitCode(line.unitCode());
        row.setUnitPrice(line.unitPrice());
        row.setAmount(line.amount().amount());
        row.setServiceFrom(line.service().from());
        row.setServiceUntil(Objects.requireNonNull(line.service().until()));
        row.setTaxCase(line.tax().code());
        row.setBookingNumber(line.bookingNumber());
        row.setCostCentre(line.costCentre());
        row.setBasis(line.basis());
        row.setPriceVersionId(line.price().id());
        row.setBaseQuantity(line.base().value());
        row.setInhabitantsOn(line.base().inhabitantsOn());
        row.setInhabitantsSource(line.base().source());
        if (line.base().estimatedBy() != null) {
            row.setEstimatedBy(line.base().estimatedBy().name());
        }
        row.setDiscountGroup(line.discountGroup());
        row.setUsageCount(line.usageCount());
        if (line.usageSha256() != null) {
            row.setUsageSha256(HexFormat.of().parseHex(line.usageSha256()));
        }
        if (line.before() != null) {
            row.setCorrectsId(line.before().invoice());
            row.setBilledQuantity(line.before().quantity());
            row.setBilledAmount(line.before().amount().amount());
        }
        return row;
    }

    private InvoiceTaxRecord row(Invoice invoice, TaxTotal total) {
        var row = database.newRecord(INVOICE_TAX);
        row.setInvoiceId(invoice.id().value());
        row.setTaxCase(total.tax().code());
        row.setIssuerId(invoice.issuer().tenant().value());
        row.setConsumerId(invoice.consumer().tenant().value());
        row.setLabel(total.tax().label());
        row.setCategory(total.tax().category().name());
        row.setRatePercent(total.tax().ratePercent());
        row.setReason(total.tax().reason());
        row.setNetAmount(total.net().amount());
        row.setTaxAmount(total.amount().amount());
        return row;
    }

    private void keep(Invoice invoice, Format format, byte[] content) {
        database.insertInto(DOCUMENT_BLOB)
                .set(DOCUMENT_BLOB.INVOICE_ID, invoice.id().value())
                .set(DOCUMENT_BLOB.FORMAT, format.name())
                .set(DOCUMENT_BLOB.ISSUER_ID, invoice.issuer().tenant().value())
                .set(DOCUMENT_BLOB.CONSUMER_ID, invoice.consumer().tenant().value())
                .set(DOCUMENT_BLOB.CONTENT, content)
                .set(DOCUMENT_BLOB.SHA256, sha256(content))
                .execute();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Invoice> find(TenantId party, InvoiceId id) {
        return invoices(INVOICE.ID
                        .eq(id.value())
                        .and(INVOICE.CONSUMER_ID.eq(party.value()).or(INVOICE.ISSUER_ID.eq(party.value()))))
                .fetchOptional(JooqInvoices::invoice);
    }

    @Override
    public List<Invoice> page(
            TenantId party, Side side, Optional<InvoiceState> state, Optional<InvoiceId> after, int size) {
        return invoices(of(party, side)
                        .and(state.map(wanted -> STATE.eq(wanted.name())).orElse(DSL.noCondition()))
                        .and(after.map(last -> INVOICE.ID.lt(last.value())).orElse(DSL.noCondition())))
                .orderBy(INVOICE.ID.desc())
                .limit(size)
                .fetch(JooqInvoices::invoice);
    }

    /** Only its issuer sees that a cancellation waits: the row policy keeps that from the consumer. */
    private SelectConditionStep<Record> invoices(Condition which) {
        return database.select(INVOICE.fields())
                .select(STATE, CANCELLED.NUMBER, CANCELLING.ID, CANCELLING.NUMBER)
                .from(INVOICE)
                .leftJoin(CANCELLED)
                .on(CANCELLED.ID.eq(INVOICE.CANCELS_ID))
                .leftJoin(CANCELLING)
                .on(CANCELLING.CANCELS_ID.eq(INVOICE.ID))
                .where(which);
    }

    private static Condition of(TenantId party, Side side) {
        return switch (side) {
            case ISSUER -> INVOICE.ISSUER_ID.eq(party.value());
            case CONSUMER -> INVOICE.CONSUMER_ID.eq(party.value());
        };
    }

    private static Invoice invoice(Record found) {
        var row = found.into(INVOICE);
        return new Invoice(
                new InvoiceId(row.getId()),
                new InvoiceNumber(row.getKind(), row.getYear(), row.getSequence()),
                row.getRunId(),
                row.getTitle(),
                new Invoice.Party(new TenantId(row.getIssuerId()), row.getIssuerName()),
                new Invoice.Party(new TenantId(row.getConsumerId()), row.getConsumerName()),
                row.getRoutingId(),
                row.getIssuedOn(),
                row.getIssuedAt().toInstant(),
                row.getDueOn(),
                new DatePeriod(row.getServiceFrom(), row.getServiceUntil()),
                Money.euro(row.getNetAmount()),
                Money.euro(row.getTaxAmount()),
                InvoiceState.valueOf(found.get(STATE)),
                reference(row.getCancelsId(), found.get(CANCELLED.NUMBER)),
                reference(found.get(CANCELLING.ID), found.get(CANCELLING.NUMBER)));
    }

    private static Invoice.@Nullable Reference reference(@Nullable UUID id, @Nullable String number) {
        return id == null || number == null ? null : new Invoice.Reference(new InvoiceId(id), number);
    }

    @Override
    public List<InvoiceLine> lines(InvoiceId id) {
        return database.selectFrom(INVOICE_LINE)
                .where(INVOICE_LINE.INVOICE_ID.eq(id.value()))
                .orderBy(INVOICE_LINE.POSITION)
                .fetch(row -> new InvoiceLine(
                        row.getPosition(),
                        row.getName(),
                        Figures.plain(row.getQuantity()),
                        row.getUnitLabel(),
                        Figures.plain(row.getUnitPrice()),
                        Money.euro(row.getAmount()),
                        new DatePeriod(row.getServiceFrom(), row.getServiceUntil()),
                        row.getTaxCase(),
                        row.getBookingNumber(),
                        row.getCostCentre(),
                        row.getBasis()));
    }

    @Override
    public List<IssuedTax> taxes(InvoiceId id) {
        return database.selectFrom(INVOICE_TAX)
                .where(INVOICE_TAX.INVOICE_ID.eq(id.value()))
                .orderBy(INVOICE_TAX.TAX_CASE)
                .fetch(row -> new IssuedTax(
                        row.getTaxCase(),
                        row.getLabel(),
                        row.getCategory(),
                        Figures.plain(row.getRatePercent()),
                        row.getReason(),
                        Money.euro(row.getNetAmount()),
                        Money.euro(row.getTaxAmount())));
    }

    @Override
    public Set<Format> forms(InvoiceId id) {
        return database.select(DOCUMENT_BLOB.FORMAT)
                .from(DOCUMENT_BLOB)
                .where(DOCUMENT_BLOB.INVOICE_ID.eq(id.value()))
                .fetchSet(row -> Format.valueOf(row.value1()));
    }

    @Override
    public Optional<Content> content(TenantId party, InvoiceId id, Format format) {
        return database.select(INVOICE.NUMBER, DOCUMENT_BLOB.CONTENT, DOCUMENT_BLOB.SHA256)
                .from(DOCUMENT_BLOB)
                .join(INVOICE)
                .on(INVOICE.ID.eq(DOCUMENT_BLOB.INVOICE_ID))
                .where(DOCUMENT_BLOB.INVOICE_ID.eq(id.value()))
                .and(DOCUMENT_BLOB.FORMAT.eq(format.name()))
                .and(DOCUMENT_BLOB.CONSUMER_ID.eq(party.value()).or(DOCUMENT_BLOB.ISSUER_ID.eq(party.value())))
                .fetchOptional(row ->
                        new Content(row.value1(), row.value2(), HexFormat.of().formatHex(row.value3())));
    }
}
