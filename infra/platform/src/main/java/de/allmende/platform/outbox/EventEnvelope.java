package de.allmende.platform.outbox;

import com.google.protobuf.Message;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;

/** A fact that has arrived from another service. */
public record EventEnvelope(
        UUID id, TenantId tenant, String key, Instant occurredAt, String decidedBy, Message payload) {}
