package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.ledger.CheckLedger;
import de.allmende.billing.ledger.LedgerReport;
import de.allmende.billing.ledger.LedgerReport.Fault;
import de.allmende.billing.ledger.LedgerReport.Kind;
import de.allmende.billing.ledger.SealLedger;
import de.allmende.billing.price.PriceModel;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever owns the database can change postings; the check says that it was done. */
final class LedgerSealIT {

    private static final String NTH = "(select posting_id from billing.ledger_seal where position = %d)";

    private final BillingUnderTest billing = BillingUnderTest.quick();

    @BeforeEach
    void fourPostingsAreSealed() {
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
        billing.subscribe(
                billing.municipality(11, "Kaiserslautern", 99_292, "MEMBER"),
                "2026-09-01",
                "e-akte.standard.grundbetrag");
        billing.issued("2026-09");
        assertThat(report()).returns(0L, LedgerReport::sealed).returns(2, LedgerReport::waiting);
        billing.room(SealLedger.class).sealDue();
        billing.issued("2026-10");
        billing.room(SealLedger.class).sealDue();
        billing.room(SealLedger.class).sealDue();
    }

    @AfterEach
    void close() {
        billing.close();
    }

    private LedgerReport report() {
        return billing.room(CheckLedger.class).check(billing.clerk);
    }

    @Test
    void whatWasSealedIsWhole() {
        assertThat(report())
                .returns(4L, LedgerReport::sealed)
                .returns(0, LedgerReport::waiting)
                .returns(List.of(), LedgerReport::faults);
        assertThat(report().lastSealedAt()).isNotNull();
    }

    @Test
    void isEachIssuersOwn() {
        assertThat(billing.room(CheckLedger.class).check(billing.system(BillingUnderTest.tenant(11))))
                .returns(0L, LedgerReport::sealed)
                .returns(List.of(), LedgerReport::faults);
    }

    enum Damage {
        AMOUNT(
                "update billing.ledger_posting set amount = amount + 0.01 where id = " + NTH.formatted(2),
                Kind.HASH_DIFFERS),
        ACCOUNT(
                "update billing.ledger_posting set credit_account = 'REVENUE_EXEMPT' where id = " + NTH.formatted(1),
                Kind.HASH_DIFFERS),
        DAY(
                "update billing.ledger_posting set posted_on = posted_on - 1 where id = " + NTH.formatted(3),
                Kind.HASH_DIFFERS),
        TEXT("update billing.ledger_posting set text = text || ' ' where id = " + NTH.formatted(4), Kind.HASH_DIFFERS),
        DELETION("delete from billing.ledger_posting where id = " + NTH.formatted(2), Kind.POSTING_MISSING),
        SWAP("""
            update billing.ledger_posting p set amount = o.amount from billing.ledger_posting o
            where p.id in (%1$s, %2$s) and o.id in (%1$s, %2$s) and o.id <> p.id""".formatted(NTH.formatted(1), NTH.formatted(2)), Kind.HASH_DIFFERS),
        SEAL("update billing.ledger_seal set hash = reverse(hash) where position = 2", Kind.HASH_DIFFERS),
        GAP("delete from billing.ledger_seal where position = 2", Kind.POSITION_MISSING),
        TRUNCATION("""
            delete from billing.ledger_posting where id in (select posting_id from billing.ledger_seal where position > 2);
            delete from billing.ledger_seal where position > 2""", Kind.CHAIN_TOO_SHORT),
        FOREIGN("""
            insert into billing.ledger_posting select uuidv7(), tenant_id, invoice_id, consumer_id, posted_on, debit_account,
                credit_account, 1, text, payment_id from billing.ledger_posting limit 1""", Kind.POSTING_FOREIGN),
        LOST_BEFORE_ITS_SEAL(
                "insert into plumbing.unsealed_posting select uuidv7(), tenant_id from billing.ledger_posting limit 1",
                Kind.POSTING_MISSING);

        private final String sql;
        private final Kind found;

        Damage(String sql, Kind found) {
            this.sql = sql;
            this.found = found;
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatWasDone(Damage damage) {
        billing.database.asSuperuser("set session_replication_role = replica; " + damage.sql);
        assertThat(report().faults()).extracting(Fault::kind).contains(damage.found);
    }

    @Test
    void findsAChainThatWasWrittenAnew() {
        billing.database.asSuperuser("""
            set session_replication_role = replica;
            update billing.ledger_posting set amount = amount + 1 where id = %s;
            insert into plumbing.unsealed_posting select id, tenant_id from billing.ledger_posting;
            delete from billing.ledger_seal""".formatted(NTH.formatted(1)));
        billing.room(SealLedger.class).sealDue();
        assertThat(report().faults()).extracting(Fault::kind).containsOnly(Kind.HEAD_DIFFERS);
    }
}
