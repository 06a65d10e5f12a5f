package de.allmende.billing.invoicerun.persistence;

import static de.allmende.billing.db.Tables.BILLING_CLAIM;
import static de.allmende.billing.db.Tables.INVOICE;
import static de.allmende.billing.db.Tables.INVOICE_DRAFT;
import static de.allmende.billing.db.Tables.INVOICE_RUN;
import static de.allmende.billing.db.Tables.RUN_LINE;
import static de.allmende.billing.db.Tables.RUN_SET_ASIDE;

import de.allmende.billing.db.tables.records.InvoiceRunRecord;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.InvoiceNumber;
import de.allmende.billing.invoicerun.InvoiceRun;
import de.allmende.billing.invoicerun.InvoiceRun.Signature;
import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.invoicerun.RunId;
import de.allmende.billing.invoicerun.RunState;
import de.allmende.billing.usage.UsageMonth;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqInvoiceRuns implements InvoiceRuns {

    private final DSLContext database;
    private final RunSnapshot snapshot;

    JooqInvoiceRuns(DSLContext database, RunSnapshot snapshot) {
        this.database = database;
        this.snapshot = snapshot;
    }

    @Override
    public void add(InvoiceRun run) {
        row(run).insert();
    }

    private InvoiceRunRecord row(InvoiceRun run) {
        var row = database.newRecord(INVOICE_RUN);
        row.setId(run.id().value());
        row.setTenantId(run.issuer().value());
        row.setMonth(run.month().atDay(1));
        row.setState(run.state().name());
        row.setCreatedBy(run.created().person());
        row.setCreatedByName(run.created().name());
        row.setCreatedAt(utc(run.created().at()));
        row.setCalculatedAt(utc(run.calculatedAt()));
        var checked = run.checked();
        row.setCheckedBy(checked == null ? null : checked.person());
        row.setCheckedByName(checked == null ? null : checked.name());
        row.setCheckedAt(checked == null ? null : utc(checked.at()));
        var released = run.released();
        row.setReleasedBy(released == null ? null : released.person());
        row.setReleasedByName(released == null ? null : released.name());
        row.setReleasedAt(released == null ? null : utc(released.at()));
        row.setIssuedAt(utc(run.issuedAt()));
        return row;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Optional<InvoiceRun> find(TenantId issuer, RunId id) {
        return database.selectFrom(INVOICE_RUN).where(of(issuer, id)).fetchOptional(JooqInvoiceRuns::run);
    }

    @Override
    public Optional<InvoiceRun> lock(TenantId issuer, RunId id) {
        return database.selectFrom(INVOICE_RUN)
                .where(of(issuer, id))
                .forUpdate()
                .fetchOptional(JooqInvoiceRuns::run);
    }

    private static Condition of(TenantId issuer, RunId id) {
        return INVOICE_RUN.TENANT_ID.eq(issuer.value()).and(INVOICE_RUN.ID.eq(id.value()));
    }

    private static InvoiceRun run(InvoiceRunRecord row) {
        return new InvoiceRun(
                new RunId(row.getId()),
                new TenantId(row.getTenantId()),
                YearMonth.from(row.getMonth()),
                RunState.valueOf(row.getState()),
                Objects.requireNonNull(signature(row.getCreatedBy(), row.getCreatedByName(), row.getCreatedAt())),
                instant(row.getCalculatedAt()),
                signature(row.getCheckedBy(), row.getCheckedByName(), row.getCheckedAt()),
                signature(row.getReleasedBy(), row.getReleasedByName(), row.getReleasedAt()),
                instant(row.getIssuedAt()));
    }

    private static @Nullable Signature signature(
            @Nullable UUID person, @Nullable String name, @Nullable OffsetDateTime at) {
        return person == null || name == null || at == null ? null : new Signature(person, name, at.toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    @Override
    public void move(InvoiceRun run) {
        int moved = database.update(INVOICE_RUN)
                .set(row(run))
                .where(of(run.issuer(), run.id()))
                .execute();
        if (moved != 1) {
            throw new IllegalStateException("The run " + run.id() + " was not moved");
        }
    }

    @Override
    public List<InvoiceRun> page(TenantId issuer, Optional<RunId> after, int size) {
        return database.selectFrom(INVOICE_RUN)
                .where(INVOICE_RUN.TENANT_ID.eq(issuer.value()))
                .and(after.map(last -> INVOICE_RUN.ID.lt(last.value())).orElse(DSL.noCondition()))
                .orderBy(INVOICE_RUN.ID.desc())
                .limit(size)
                .fetch(JooqInvoiceRuns::run);
    }

    @Override
    public void closeUsage(InvoiceRun run) {
        database.fetch(
                "select pg_advisory_xact_lock(hashtext('invoice runs'), hashtext({0}))",
                DSL.val(run.issuer().value().toString()));
        database.fetch(
                "select pg_advisory_xact_lock({0})", DSL.val(new UsageMonth(run.issuer(), run.month()).lockKey()));
    }

    @Override
    public void forgetSnapshot(InvoiceRun run) {
        var id = run.id().value();
        database.deleteFrom(BILLING_CLAIM)
                .where(BILLING_CLAIM.ISSUER_ID.eq(run.issuer().value()))
                .and(BILLING_CLAIM.RUN_ID.eq(id))
                .execute();
        database.deleteFrom(RUN_LINE).where(RUN_LINE.RUN_ID.eq(id)).execute();
        database.deleteFrom(INVOICE_DRAFT).where(INVOICE_DRAFT.RUN_ID.eq(id)).execute();
        database.deleteFrom(RUN_SET_ASIDE).where(RUN_SET_ASIDE.RUN_ID.eq(id)).execute();
    }

    @Override
    public void setAsideConsumersWithProblems(InvoiceRun run) {
        snapshot.setAsideConsumersWithProblems(run);
    }

    @Override
    public void setAsideCreditsWithoutDocument(InvoiceRun run) {
        snapshot.setAsideCreditsWithoutDocument(run);
    }

    @Override
    public void claimAndDraft(InvoiceRun run) {
        snapshot.claim(run);
        snapshot.draft(run);
    }

    @Override
    public List<Document> documents(TenantId issuer, Collection<RunId> runs) {
        return database.select(INVOICE_DRAFT.asterisk(), INVOICE.KIND, INVOICE.YEAR, INVOICE.SEQUENCE)
                .from(INVOICE_DRAFT)
                .leftJoin(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_DRAFT.ID))
                .where(INVOICE_DRAFT.TENANT_ID.eq(issuer.value()))
                .and(INVOICE_DRAFT.RUN_ID.in(values(runs)))
                .orderBy(INVOICE_DRAFT.ID)
                .fetch(row -> new Document(
                        new RunId(row.get(INVOICE_DRAFT.RUN_ID)),
                        new InvoiceId(row.get(INVOICE_DRAFT.ID)),
                        row.get(INVOICE.SEQUENCE) == null
                                ? null
                                : new InvoiceNumber(
                                        row.get(INVOICE.KIND), row.get(INVOICE.YEAR), row.get(INVOICE.SEQUENCE)),
                        new TenantId(row.get(INVOICE_DRAFT.CONSUMER_ID)),
                        row.get(INVOICE_DRAFT.DOCUMENT_TITLE),
                        Money.euro(row.get(INVOICE_DRAFT.NET_AMOUNT)),
                        Money.euro(row.get(INVOICE_DRAFT.TAX_AMOUNT)),
                        row.get(INVOICE_DRAFT.LINE_COUNT)));
    }

    @Override
    public List<SetAside> setAside(TenantId issuer, Collection<RunId> runs) {
        return database.selectFrom(RUN_SET_ASIDE)
                .where(RUN_SET_ASIDE.TENANT_ID.eq(issuer.value()))
                .and(RUN_SET_ASIDE.RUN_ID.in(values(runs)))
                .orderBy(RUN_SET_ASIDE.ID)
                .fetch(row -> new SetAside(
                        new RunId(row.getRunId()),
                        new TenantId(row.getConsumerId()),
                        row.getReason(),
                        row.getDetail()));
    }

    private static List<UUID> values(Collection<RunId> runs) {
        return runs.stream().map(RunId::value).toList();
    }
}
