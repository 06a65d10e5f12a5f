package de.allmende.tenant.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit rows of the bound tenant. */
public interface AuditEntries {

    /** A page, the latest first. */
    List<AuditEntry> page(@Nullable String act, @Nullable UUID before, int limit);
}
