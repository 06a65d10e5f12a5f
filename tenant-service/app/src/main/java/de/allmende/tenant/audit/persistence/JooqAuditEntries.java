package de.allmende.tenant.audit.persistence;

import static de.allmende.tenant.db.Tables.AUDIT_ENTRY;

import de.allmende.tenant.audit.AuditEntries;
import de.allmende.tenant.audit.AuditEntry;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqAuditEntries implements AuditEntries {

    private final DSLContext database;

    JooqAuditEntries(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<AuditEntry> page(@Nullable String act, @Nullable UUID before, int limit) {
        return database.selectFrom(AUDIT_ENTRY)
                .where(act == null ? DSL.noCondition() : AUDIT_ENTRY.ACT.eq(act))
                .and(before == null ? DSL.noCondition() : AUDIT_ENTRY.ID.lt(before))
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(limit)
                .fetch(row -> new AuditEntry(
                        row.getId(),
                        row.getOccurredAt().toInstant(),
                        row.getActorName(),
                        row.getAct(),
                        row.getSubjectType(),
                        row.getSubjectId(),
                        row.getSummary()));
    }
}
