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

    /** The act by which an erasure names the erased entry: as its subject, which is sealed in plain words. */
    static final String ERASURE = "AUDIT_CONTENT_ERASED";

    /** Nothing when erased; a text without its salt is nobody's, too. */
    @Nullable
    AuditContent read() {
        return salt == null || content == null ? null : AuditContent.of(content);
    }

    boolean isErased() {
        return salt == null && content == null;
    }

    boolean saysWhatItSaid() {
        return salt != null
                && content != null
                && AuditChain.digest(salt, content).equals(digest);
    }
}
