package de.allmende.billing.ledger.persistence;

import static de.allmende.billing.db.Tables.LEDGER_POSTING;

import de.allmende.billing.db.tables.records.LedgerPostingRecord;
import de.allmende.billing.ledger.Account;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.ledger.Posting;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
final class JooqLedger implements Ledger {

    private final DSLContext database;

    JooqLedger(DSLContext database) {
        this.database = database;
    }

    @Override
    public void post(List<Posting> postings) {
        if (!postings.isEmpty()) {
            database.insertInto(LEDGER_POSTING)
                    .set(postings.stream().map(this::row).toList())
                    .execute();
            var waiting = database.insertInto(
                    DSL.table("plumbing.unsealed_posting"),
                    DSL.field("posting_id", UUID.class),
                    DSL.field("tenant_id", UUID.class));
            for (var posting : postings) {
                waiting = waiting.values(posting.id(), posting.issuer().value());
            }
            waiting.execute();
        }
    }

    private LedgerPostingRecord row(Posting posting) {
        var row = database.newRecord(LEDGER_POSTING);
        row.setId(posting.id());
        row.setTenantId(posting.issuer().value());
        row.setInvoiceId(posting.invoice());
        row.setConsumerId(posting.consumer() == null ? null : posting.consumer().value());
        row.setPaymentId(posting.payment());
        row.setPostedOn(posting.postedOn());
        row.setDebitAccount(posting.debit().name());
        row.setCreditAccount(posting.credit().name());
        row.setAmount(posting.amount().amount());
        row.setText(posting.text());
        return row;
    }

    @Override
    public List<Posting> of(TenantId issuer, UUID invoice) {
        return database.selectFrom(LEDGER_POSTING)
                .where(LEDGER_POSTING.TENANT_ID.eq(issuer.value()))
                .and(LEDGER_POSTING.INVOICE_ID.eq(invoice))
                .orderBy(LEDGER_POSTING.ID)
                .fetch(JooqLedger::posting);
    }

    /** A row that has all fields of a posting. */
    static Posting posting(Record row) {
        var consumer = row.get(LEDGER_POSTING.CONSUMER_ID);
        return new Posting(
                row.get(LEDGER_POSTING.ID),
                new TenantId(row.get(LEDGER_POSTING.TENANT_ID)),
                row.get(LEDGER_POSTING.INVOICE_ID),
                consumer == null ? null : new TenantId(consumer),
                row.get(LEDGER_POSTING.PAYMENT_ID),
                row.get(LEDGER_POSTING.POSTED_ON),
                Account.valueOf(row.get(LEDGER_POSTING.DEBIT_ACCOUNT)),
                Account.valueOf(row.get(LEDGER_POSTING.CREDIT_ACCOUNT)),
                Money.euro(row.get(LEDGER_POSTING.AMOUNT)),
                row.get(LEDGER_POSTING.TEXT));
    }
}
