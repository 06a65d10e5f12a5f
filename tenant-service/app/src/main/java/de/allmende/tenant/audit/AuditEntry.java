package de.allmende.tenant.audit;

import java.time.Instant;
import java.util.UUID;

/** What was done by whom. */
public record AuditEntry(
        UUID id, Instant occurredAt, String actorName, String act, String subjectType, UUID subject, String summary) {}
