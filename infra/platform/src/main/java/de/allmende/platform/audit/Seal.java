package de.allmende.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link of a tenant's chain.
 *
 * @param entry what it seals; null when that has disappeared
 */
record Seal(
        long position, UUID entryId, String hash, @Nullable AuditEntry entry) {}
