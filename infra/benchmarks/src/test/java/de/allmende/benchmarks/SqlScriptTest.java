package de.allmende.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlScriptTest {

    @Test
    void readsTransactionsStatementsAndVariables() {
        var script = SqlScript.of("""
                -- a remark
                -- in billing, read only
                select 1;
                -- in marketplace
                insert into t (a, b)
                values (:first, cast(:second as int), 1::bigint) returning c \\gset
                update t set a = :first;
                """);
        assertThat(script.size()).isEqualTo(3);
        var reading = script.transactions().getFirst();
        assertThat(reading.database()).isEqualTo("billing");
        assertThat(reading.readOnly()).isTrue();
        var writing = script.transactions().getLast();
        assertThat(writing.database()).isEqualTo("marketplace");
        assertThat(writing.readOnly()).isFalse();
        var insert = writing.statements().getFirst();
        assertThat(insert.sql()).isEqualTo("insert into t (a, b)\nvalues (?, cast(? as int), 1::bigint) returning c");
        assertThat(insert.variables()).containsExactly("first", "second");
        assertThat(insert.sets()).isTrue();
        assertThat(writing.statements().getLast().sets()).isFalse();
    }

    @Test
    void theBookingWritesInOneTransactionOnly() {
        var script = SqlScript.resource("/submit-booking.sql");
        assertThat(script.transactions())
                .filteredOn(transaction -> !transaction.readOnly())
                .hasSize(1);
        assertThat(script.size()).isEqualTo(22);
    }
}
