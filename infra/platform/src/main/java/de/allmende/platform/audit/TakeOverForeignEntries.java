package de.allmende.platform.audit;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Takes into each tenant's trail what others have done with what is its own; in time to be sealed with the rest. */
final class TakeOverForeignEntries {

    private static final String JOB = "Protokoll";

    private final TenantTransactions transactions;
    private final DSLContext database;
    private final String service;

    TakeOverForeignEntries(TenantTransactions transactions, DSLContext database, String service) {
        this.transactions = transactions;
        this.database = database;
        this.service = service;
    }

    void takeOverDue() {
        database.selectDistinct(DSL.field("tenant_id", UUID.class))
                .from("plumbing.foreign_entry")
                .fetch(row -> new TenantId(row.value1()))
                .forEach(tenant -> transactions.change(Actor.system(JOB, tenant), () -> takeOver(tenant)));
    }

    private int takeOver(TenantId tenant) {
        return database.execute(
                "with taken as (delete from plumbing.foreign_entry where tenant_id = {1} returning *),"
                        + " kept as (insert into {0} (id, tenant_id, occurred_at, actor_kind, actor_id, act,"
                        + " subject_type, subject_id, salt, content, digest)"
                        + " select id, tenant_id, occurred_at, actor_kind, actor_id, act,"
                        + " subject_type, subject_id, salt, content, digest from taken)"
                        + " insert into plumbing.unsealed_entry (entry_id, tenant_id) select id, tenant_id from taken",
                DSL.table(DSL.name(service, "audit_entry")), DSL.val(tenant.value()));
    }
}
