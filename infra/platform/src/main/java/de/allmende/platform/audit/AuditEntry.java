package de.allmende.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done by whom.
 *
 * @param salt random, so that the digest does not betray the content; null once erased
 * @param content what it says, as {@link AuditContent} in JSON; null once erased
 * @param digest SHA-256 over salt, tab and content
 */
record AuditEntry(
        UUID id,
        UUID tenant,
        Instant occurredAt,
        String actorKind,
        UUID actor,
        String act,
        String subjectType,
        UUID subject,
        @Nullable String salt,
        @Nullable String content,
        String digest) {

    @Nullable
    AuditContent read() {
        return content == null ? null : AuditContent.of(content);
    }

    boolean saysWhatItSaid() {
        return salt == null
                || content == null
                || AuditChain.digest(salt, content).equals(digest);
    }
}
