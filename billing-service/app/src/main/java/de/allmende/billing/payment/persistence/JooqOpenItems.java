package de.allmende.billing.payment.persistence;

import static de.allmende.billing.db.Tables.INVOICE;
import static de.allmende.billing.db.Tables.PAYMENT_ALLOCATION;
import static de.allmende.billing.db.Tables.REMINDER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import de.allmende.billing.db.tables.Reminder;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.ReminderLevel;
import de.allmende.billing.payment.OpenItem;
import de.allmende.billing.payment.OpenItems;
import de.allmende.billing.payment.Reminders;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
final class JooqOpenItems implements OpenItems, Reminders {

    private static final de.allmende.billing.db.tables.Invoice CANCELLING = INVOICE.as("cancelling");
    private static final Reminder LATER = REMINDER.as("later");
    private static final Field<BigDecimal> PAID = coalesce(
            field(select(sum(PAYMENT_ALLOCATION.AMOUNT))
                    .from(PAYMENT_ALLOCATION)
                    .where(PAYMENT_ALLOCATION.INVOICE_ID.eq(INVOICE.ID))),
            BigDecimal.ZERO);
    private static final Field<BigDecimal> OPEN = INVOICE.GROSS_AMOUNT.minus(PAID);

    private final DSLContext database;

    JooqOpenItems(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<OpenItem> page(
            TenantId party,
            Invoices.Side side,
            Optional<LocalDate> dueBefore,
            Optional<String> consumerNameLike,
            Optional<Place> after,
            int size) {
        return items(of(party, side)
                        .and(dueBefore.map(INVOICE.DUE_ON::lt).orElse(DSL.noCondition()))
                        .and(consumerNameLike
                                .map(INVOICE.CONSUMER_NAME::containsIgnoreCase)
                                .orElse(DSL.noCondition()))
                        .and(after.map(last -> row(INVOICE.DUE_ON, INVOICE.ID)
                                        .gt(row(last.dueOn(), last.invoice().value())))
                                .orElse(DSL.noCondition())))
                .orderBy(INVOICE.DUE_ON, INVOICE.ID)
                .limit(size)
                .fetch(JooqOpenItems::item);
    }

    @Override
    public Totals totals(TenantId party, Invoices.Side side, LocalDate today) {
        var notDue = INVOICE.DUE_ON.ge(today);
        var upTo30 = INVOICE.DUE_ON.lt(today).and(INVOICE.DUE_ON.ge(today.minusDays(30)));
        var upTo90 = INVOICE.DUE_ON.lt(today.minusDays(30)).and(INVOICE.DUE_ON.ge(today.minusDays(90)));
        var longer = INVOICE.DUE_ON.lt(today.minusDays(90));
        var found = database.select(count(), summed(notDue), summed(upTo30), summed(upTo90), summed(longer))
                .from(INVOICE)
                .where(of(party, side))
                .and(isOpen())
                .fetchSingle();
        return new Totals(
                found.value1(),
                Money.euro(found.value2()),
                Money.euro(found.value3()),
                Money.euro(found.value4()),
                Money.euro(found.value5()));
    }

    private static Field<BigDecimal> summed(Condition which) {
        return coalesce(sum(OPEN).filterWhere(which), BigDecimal.ZERO);
    }

    @Override
    public Optional<OpenItem> find(TenantId issuer, InvoiceId invoice) {
        return items(INVOICE.ISSUER_ID.eq(issuer.value()).and(INVOICE.ID.eq(invoice.value())))
                .fetchOptional(JooqOpenItems::item);
    }

    @Override
    public List<OpenItem> numbered(TenantId issuer, Collection<String> numbers) {
        return items(INVOICE.ISSUER_ID.eq(issuer.value()).and(INVOICE.NUMBER.in(numbers)))
                .fetch(JooqOpenItems::item);
    }

    private static Condition of(TenantId party, Invoices.Side side) {
        return switch (side) {
            case ISSUER -> INVOICE.ISSUER_ID.eq(party.value());
            case CONSUMER -> INVOICE.CONSUMER_ID.eq(party.value());
        };
    }

    /** What takes back an invoice is not to be paid, neither is what was taken back. */
    private static Condition isOpen() {
        return INVOICE.CANCELS_ID
                .isNull()
                .and(not(exists(selectOne().from(CANCELLING).where(CANCELLING.CANCELS_ID.eq(INVOICE.ID)))))
                .and(OPEN.gt(BigDecimal.ZERO));
    }

    private SelectConditionStep<Record> items(Condition which) {
        return database.select(INVOICE.fields())
                .select(OPEN.as("open_amount_now"), REMINDER.LEVEL, REMINDER.REMINDED_ON, REMINDER.DUE_ON)
                .from(INVOICE)
                .leftJoin(REMINDER)
                .on(REMINDER.INVOICE_ID.eq(INVOICE.ID))
                .and(not(exists(selectOne()
                        .from(LATER)
                        .where(LATER.INVOICE_ID.eq(INVOICE.ID))
                        .and(LATER.LEVEL.gt(REMINDER.LEVEL)))))
                .where(which)
                .and(isOpen());
    }

    private static OpenItem item(Record found) {
        var row = found.into(INVOICE);
        var level = found.get(REMINDER.LEVEL);
        return new OpenItem(
                new Invoice.Reference(new InvoiceId(row.getId()), row.getNumber()),
                row.getTitle(),
                new Invoice.Party(new TenantId(row.getIssuerId()), row.getIssuerName()),
                new Invoice.Party(new TenantId(row.getConsumerId()), row.getConsumerName()),
                row.getIssuedOn(),
                row.getDueOn(),
                Money.euro(row.getGrossAmount()),
                Money.euro(found.get("open_amount_now", BigDecimal.class)),
                level == null
                        ? null
                        : new OpenItem.Reminded(
                                ReminderLevel.of(level), found.get(REMINDER.REMINDED_ON), found.get(REMINDER.DUE_ON)));
    }

    @Override
    public void add(Actor actor, OpenItem item, ReminderLevel level, LocalDate on, LocalDate dueOn, Instant now) {
        database.insertInto(REMINDER)
                .set(REMINDER.ID, Ids.next())
                .set(REMINDER.ISSUER_ID, actor.tenant().value())
                .set(REMINDER.CONSUMER_ID, item.consumer().tenant().value())
                .set(REMINDER.INVOICE_ID, item.invoice().id().value())
                .set(REMINDER.LEVEL, level.step())
                .set(REMINDER.OPEN_AMOUNT, item.open().amount())
                .set(REMINDER.REMINDED_ON, on)
                .set(REMINDER.DUE_ON, dueOn)
                .set(REMINDER.MADE_AT, now.atOffset(ZoneOffset.UTC))
                .set(REMINDER.MADE_BY, actor.subject())
                .set(REMINDER.MADE_BY_NAME, actor.name())
                .execute();
    }
}
