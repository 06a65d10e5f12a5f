package de.allmende.marketplace.testing;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.NamedPoints;
import de.allmende.platform.persistence.TenantTransactions;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** Transactions without a database, for acts over repositories in memory. They bind the tenant and roll nothing back. */
public final class InMemoryTransactions {

    private static final DSLContext NO_DATABASE =
            DSL.using(new MockConnection(statement -> new MockResult[] {new MockResult(1, null)}), SQLDialect.POSTGRES);

    private InMemoryTransactions() {}

    public static TenantTransactions create() {
        return new TenantTransactions(NO_DATABASE, new NoTransactionManager(), NamedPoints.NONE);
    }

    public static AuditTrail audit(BusinessTime time) {
        return new AuditTrail(NO_DATABASE, time, "marketplace");
    }

    private static final class NoTransactionManager implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(@org.jspecify.annotations.Nullable TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {}

        @Override
        public void rollback(TransactionStatus status) {}
    }
}
