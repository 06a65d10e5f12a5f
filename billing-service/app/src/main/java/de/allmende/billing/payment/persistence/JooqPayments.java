package de.allmende.billing.payment.persistence;

import static de.allmende.billing.db.Tables.BANK_STATEMENT;
import static de.allmende.billing.db.Tables.INVOICE;
import static de.allmende.billing.db.Tables.PAYMENT_ALLOCATION;
import static de.allmende.billing.db.Tables.PAYMENT_WRITE_OFF;
import static de.allmende.billing.db.Tables.REMINDER;
import static de.allmende.billing.db.Tables.STATEMENT_ENTRY;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import de.allmende.billing.db.tables.PaymentAllocation;
import de.allmende.billing.db.tables.records.BankStatementRecord;
import de.allmende.billing.db.tables.records.StatementEntryRecord;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.ReminderLevel;
import de.allmende.billing.invoice.Settlement;
import de.allmende.billing.payment.Allocation;
import de.allmende.billing.payment.AllocationId;
import de.allmende.billing.payment.BankStatement;
import de.allmende.billing.payment.EntryOutcome;
import de.allmende.billing.payment.ImportedStatement;
import de.allmende.billing.payment.Payment;
import de.allmende.billing.payment.PaymentId;
import de.allmende.billing.payment.Payments;
import de.allmende.billing.payment.StatementEntry;
import de.allmende.billing.payment.StatementId;
import de.allmende.billing.payment.StatementSummary;
import de.allmende.billing.payment.WriteOff;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
final class JooqPayments implements Payments {

    private static final de.allmende.billing.db.tables.StatementEntry OWN_ENTRY = STATEMENT_ENTRY.as("own_entry");
    private static final PaymentAllocation REVERSAL = PAYMENT_ALLOCATION.as("reversal");

    private final DSLContext database;

    JooqPayments(DSLContext database) {
        this.database = database;
    }

    @Override
    public void hold(TenantId issuer) {
        database.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", val("payments of " + issuer.value()));
    }

    @Override
    public boolean knows(TenantId issuer, String account, String reference) {
        return database.fetchExists(
                BANK_STATEMENT,
                BANK_STATEMENT
                        .TENANT_ID
                        .eq(issuer.value())
                        .and(BANK_STATEMENT.ACCOUNT.eq(account))
                        .and(BANK_STATEMENT.REFERENCE.eq(reference)));
    }

    @Override
    public Set<String> known(TenantId issuer, String account, Collection<String> bankReferences) {
        return database.select(STATEMENT_ENTRY.BANK_REFERENCE)
                .from(STATEMENT_ENTRY)
                .where(payments(issuer))
                .and(STATEMENT_ENTRY.ACCOUNT.eq(account))
                .and(STATEMENT_ENTRY.BANK_REFERENCE.eq(DSL.any(bankReferences.toArray(String[]::new))))
                .fetchSet(STATEMENT_ENTRY.BANK_REFERENCE);
    }

    @Override
    public void add(Actor actor, BankStatement statement, String fileName, String fileSha256, Instant now) {
        database.insertInto(BANK_STATEMENT)
                .set(BANK_STATEMENT.ID, statement.id().value())
                .set(BANK_STATEMENT.TENANT_ID, actor.tenant().value())
                .set(BANK_STATEMENT.FILE_NAME, fileName)
                .set(BANK_STATEMENT.FILE_SHA256, fileSha256)
                .set(BANK_STATEMENT.ACCOUNT, statement.account())
                .set(BANK_STATEMENT.REFERENCE, statement.reference())
                .set(BANK_STATEMENT.OPENED_ON, statement.openedOn())
                .set(BANK_STATEMENT.CLOSED_ON, statement.closedOn())
                .set(BANK_STATEMENT.OPENING_AMOUNT, statement.opening().amount())
                .set(BANK_STATEMENT.CLOSING_AMOUNT, statement.closing().amount())
                .set(BANK_STATEMENT.IMPORTED_AT, now.atOffset(ZoneOffset.UTC))
                .set(BANK_STATEMENT.IMPORTED_BY, actor.subject())
                .set(BANK_STATEMENT.IMPORTED_BY_NAME, actor.name())
                .execute();
        database.batchInsert(IntStream.range(0, statement.entries().size())
                        .mapToObj(place -> row(
                                actor, statement, place + 1, statement.entries().get(place)))
                        .toList())
                .execute();
    }

    private StatementEntryRecord row(Actor actor, BankStatement statement, int position, StatementEntry entry) {
        var row = database.newRecord(STATEMENT_ENTRY);
        row.setId(entry.id().value());
        row.setTenantId(actor.tenant().value());
        row.setStatementId(statement.id().value());
        row.setPosition(position);
        row.setAccount(statement.account());
        row.setOutcome(entry.outcome().name());
        row.setBookedOn(entry.bookedOn());
        row.setAmount(entry.amount().amount());
        row.setPartyName(entry.party().name());
        row.setPartyAccount(entry.party().account());
        row.setRemittance(entry.remittance());
        row.setBankReference(entry.bankReference());
        return row;
    }

    @Override
    public void add(Allocation allocation) {
        var row = database.newRecord(PAYMENT_ALLOCATION);
        row.setId(allocation.id().value());
        row.setIssuerId(allocation.issuer().value());
        row.setConsumerId(allocation.consumer().value());
        row.setPaymentId(allocation.payment().value());
        row.setInvoiceId(allocation.invoice().id().value());
        row.setAmount(allocation.amount().amount());
        row.setPaidOn(allocation.paidOn());
        row.setReversesId(
                allocation.reverses() == null ? null : allocation.reverses().value());
        row.setReason(allocation.reason());
        row.setMadeAt(allocation.madeAt().atOffset(ZoneOffset.UTC));
        row.setMadeBy(allocation.by());
        row.setMadeByName(allocation.byName());
        row.insert();
    }

    @Override
    public void add(Payment payment, WriteOff writeOff) {
        database.insertInto(PAYMENT_WRITE_OFF)
                .set(PAYMENT_WRITE_OFF.ID, writeOff.id())
                .set(PAYMENT_WRITE_OFF.TENANT_ID, payment.issuer().value())
                .set(PAYMENT_WRITE_OFF.PAYMENT_ID, payment.id().value())
                .set(PAYMENT_WRITE_OFF.AMOUNT, writeOff.amount().amount())
                .set(PAYMENT_WRITE_OFF.REASON, writeOff.reason())
                .set(PAYMENT_WRITE_OFF.MADE_AT, writeOff.madeAt().atOffset(ZoneOffset.UTC))
                .set(PAYMENT_WRITE_OFF.MADE_BY, writeOff.by())
                .set(PAYMENT_WRITE_OFF.MADE_BY_NAME, writeOff.byName())
                .execute();
    }

    @Override
    public Optional<Payment> find(TenantId issuer, PaymentId id) {
        return payments(database.selectFrom(STATEMENT_ENTRY)
                        .where(payments(issuer))
                        .and(STATEMENT_ENTRY.ID.eq(id.value()))
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public List<Payment> page(TenantId issuer, boolean onlyRemaining, Optional<PaymentId> after, int size) {
        var allocated = coalesce(
                field(select(sum(PAYMENT_ALLOCATION.AMOUNT))
                        .from(PAYMENT_ALLOCATION)
                        .where(PAYMENT_ALLOCATION.PAYMENT_ID.eq(STATEMENT_ENTRY.ID))),
                BigDecimal.ZERO);
        var writtenOff = coalesce(
                field(select(sum(PAYMENT_WRITE_OFF.AMOUNT))
                        .from(PAYMENT_WRITE_OFF)
                        .where(PAYMENT_WRITE_OFF.PAYMENT_ID.eq(STATEMENT_ENTRY.ID))),
                BigDecimal.ZERO);
        return payments(database.selectFrom(STATEMENT_ENTRY)
                .where(payments(issuer))
                .and(onlyRemaining ? STATEMENT_ENTRY.AMOUNT.gt(allocated.plus(writtenOff)) : DSL.noCondition())
                .and(after.map(last -> STATEMENT_ENTRY.ID.lt(last.value())).orElse(DSL.noCondition()))
                .orderBy(STATEMENT_ENTRY.ID.desc())
                .limit(size)
                .fetch());
    }

    private static Condition payments(TenantId issuer) {
        return STATEMENT_ENTRY
                .TENANT_ID
                .eq(issuer.value())
                .and(STATEMENT_ENTRY.OUTCOME.eq(EntryOutcome.PAYMENT.name()));
    }

    private List<Payment> payments(List<StatementEntryRecord> rows) {
        var ids = rows.stream().map(StatementEntryRecord::getId).toList();
        var allocations =
                allocations(PAYMENT_ALLOCATION.PAYMENT_ID.in(ids)).stream().collect(groupingBy(Allocation::payment));
        Map<UUID, List<WriteOff>> writeOffs = database.selectFrom(PAYMENT_WRITE_OFF)
                .where(PAYMENT_WRITE_OFF.PAYMENT_ID.in(ids))
                .orderBy(PAYMENT_WRITE_OFF.ID)
                .fetchGroups(
                        PAYMENT_WRITE_OFF.PAYMENT_ID,
                        row -> new WriteOff(
                                row.getId(),
                                Money.euro(row.getAmount()),
                                row.getReason(),
                                row.getMadeAt().toInstant(),
                                row.getMadeBy(),
                                row.getMadeByName()));
        return rows.stream()
                .map(row -> new Payment(
                        new TenantId(row.getTenantId()),
                        new StatementId(row.getStatementId()),
                        entry(row),
                        allocations.getOrDefault(new PaymentId(row.getId()), List.of()),
                        writeOffs.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static StatementEntry entry(StatementEntryRecord row) {
        return new StatementEntry(
                new PaymentId(row.getId()),
                EntryOutcome.valueOf(row.getOutcome()),
                row.getBookedOn(),
                Money.euro(row.getAmount()),
                new StatementEntry.Party(row.getPartyName(), row.getPartyAccount()),
                row.getRemittance(),
                row.getBankReference());
    }

    private List<Allocation> allocations(Condition which) {
        return database.select(PAYMENT_ALLOCATION.fields())
                .select(INVOICE.NUMBER)
                .from(PAYMENT_ALLOCATION)
                .join(INVOICE)
                .on(INVOICE.ID.eq(PAYMENT_ALLOCATION.INVOICE_ID))
                .where(which)
                .orderBy(PAYMENT_ALLOCATION.ID)
                .fetch(found -> {
                    var row = found.into(PAYMENT_ALLOCATION);
                    return new Allocation(
                            new AllocationId(row.getId()),
                            new TenantId(row.getIssuerId()),
                            new PaymentId(row.getPaymentId()),
                            new Invoice.Reference(new InvoiceId(row.getInvoiceId()), found.get(INVOICE.NUMBER)),
                            new TenantId(row.getConsumerId()),
                            Money.euro(row.getAmount()),
                            row.getPaidOn(),
                            row.getReversesId() == null ? null : new AllocationId(row.getReversesId()),
                            row.getReason(),
                            row.getMadeAt().toInstant(),
                            row.getMadeBy(),
                            row.getMadeByName());
                });
    }

    @Override
    public Optional<ImportedStatement> statement(TenantId issuer, StatementId id) {
        return database.selectFrom(BANK_STATEMENT)
                .where(BANK_STATEMENT.TENANT_ID.eq(issuer.value()))
                .and(BANK_STATEMENT.ID.eq(id.value()))
                .fetchOptional(row -> imported(
                        row,
                        database.selectFrom(STATEMENT_ENTRY)
                                .where(STATEMENT_ENTRY.STATEMENT_ID.eq(id.value()))
                                .orderBy(STATEMENT_ENTRY.POSITION)
                                .fetch()));
    }

    @Override
    public List<StatementSummary> statements(TenantId issuer, Optional<StatementId> after, int size) {
        var received = coalesce(sum(STATEMENT_ENTRY.AMOUNT), BigDecimal.ZERO);
        var used = ofStatement(PAYMENT_ALLOCATION, PAYMENT_ALLOCATION.AMOUNT, PAYMENT_ALLOCATION.PAYMENT_ID)
                .plus(ofStatement(PAYMENT_WRITE_OFF, PAYMENT_WRITE_OFF.AMOUNT, PAYMENT_WRITE_OFF.PAYMENT_ID));
        return database.select(BANK_STATEMENT.fields())
                .select(
                        count(STATEMENT_ENTRY.ID),
                        received,
                        received.minus(used).as("remaining_amount"))
                .from(BANK_STATEMENT)
                .leftJoin(STATEMENT_ENTRY)
                .on(STATEMENT_ENTRY.STATEMENT_ID.eq(BANK_STATEMENT.ID))
                .and(STATEMENT_ENTRY.OUTCOME.eq(EntryOutcome.PAYMENT.name()))
                .where(BANK_STATEMENT.TENANT_ID.eq(issuer.value()))
                .and(after.map(last -> BANK_STATEMENT.ID.lt(last.value())).orElse(DSL.noCondition()))
                .groupBy(BANK_STATEMENT.ID)
                .orderBy(BANK_STATEMENT.ID.desc())
                .limit(size)
                .fetch(found -> {
                    var row = found.into(BANK_STATEMENT);
                    return new StatementSummary(
                            new StatementId(row.getId()),
                            row.getAccount(),
                            row.getReference(),
                            row.getOpenedOn(),
                            row.getClosedOn(),
                            Money.euro(row.getOpeningAmount()),
                            Money.euro(row.getClosingAmount()),
                            row.getFileName(),
                            row.getFileSha256(),
                            row.getImportedAt().toInstant(),
                            row.getImportedByName(),
                            found.get(count(STATEMENT_ENTRY.ID)),
                            Money.euro(found.get(received)),
                            Money.euro(found.get("remaining_amount", BigDecimal.class)));
                });
    }

    /** The sum of what belongs to payments of the statement. */
    private static Field<BigDecimal> ofStatement(Table<?> table, Field<BigDecimal> amount, Field<UUID> payment) {
        return coalesce(
                field(select(sum(amount))
                        .from(table)
                        .join(OWN_ENTRY)
                        .on(OWN_ENTRY.ID.eq(payment))
                        .where(OWN_ENTRY.STATEMENT_ID.eq(BANK_STATEMENT.ID))),
                BigDecimal.ZERO);
    }

    private ImportedStatement imported(BankStatementRecord row, List<StatementEntryRecord> entries) {
        return new ImportedStatement(
                new BankStatement(
                        new StatementId(row.getId()),
                        row.getAccount(),
                        row.getReference(),
                        row.getOpenedOn(),
                        row.getClosedOn(),
                        Money.euro(row.getOpeningAmount()),
                        Money.euro(row.getClosingAmount()),
                        entries.stream().map(JooqPayments::entry).toList()),
                row.getFileName(),
                row.getFileSha256(),
                row.getImportedAt().toInstant(),
                row.getImportedByName(),
                payments(entries.stream()
                        .filter(entry -> entry.getOutcome().equals(EntryOutcome.PAYMENT.name()))
                        .toList()));
    }

    @Override
    public List<Allocation> standing(TenantId issuer, InvoiceId invoice) {
        return allocations(PAYMENT_ALLOCATION
                .ISSUER_ID
                .eq(issuer.value())
                .and(PAYMENT_ALLOCATION.INVOICE_ID.eq(invoice.value()))
                .and(standing()));
    }

    private static Condition standing() {
        return PAYMENT_ALLOCATION
                .REVERSES_ID
                .isNull()
                .and(notExists(selectOne().from(REVERSAL).where(REVERSAL.REVERSES_ID.eq(PAYMENT_ALLOCATION.ID))));
    }

    @Override
    public Map<InvoiceId, Settlement> settlements(TenantId party, Collection<InvoiceId> invoices) {
        var ids = invoices.stream().map(InvoiceId::value).toList();
        Map<UUID, List<Settlement.Part>> parts = database.selectFrom(PAYMENT_ALLOCATION)
                .where(PAYMENT_ALLOCATION.INVOICE_ID.in(ids))
                .and(PAYMENT_ALLOCATION
                        .CONSUMER_ID
                        .eq(party.value())
                        .or(PAYMENT_ALLOCATION.ISSUER_ID.eq(party.value())))
                .and(standing())
                .orderBy(PAYMENT_ALLOCATION.PAID_ON, PAYMENT_ALLOCATION.ID)
                .fetchGroups(
                        PAYMENT_ALLOCATION.INVOICE_ID,
                        row -> new Settlement.Part(row.getPaidOn(), Money.euro(row.getAmount())));
        Map<UUID, List<Settlement.Reminder>> reminders = database.selectFrom(REMINDER)
                .where(REMINDER.INVOICE_ID.in(ids))
                .and(REMINDER.CONSUMER_ID.eq(party.value()).or(REMINDER.ISSUER_ID.eq(party.value())))
                .orderBy(REMINDER.LEVEL)
                .fetchGroups(
                        REMINDER.INVOICE_ID,
                        row -> new Settlement.Reminder(
                                ReminderLevel.of(row.getLevel()),
                                Money.euro(row.getOpenAmount()),
                                row.getRemindedOn(),
                                row.getDueOn()));
        return invoices.stream()
                .distinct()
                .collect(toMap(
                        Function.identity(),
                        invoice -> new Settlement(
                                parts.getOrDefault(invoice.value(), List.of()),
                                reminders.getOrDefault(invoice.value(), List.of()))));
    }
}
