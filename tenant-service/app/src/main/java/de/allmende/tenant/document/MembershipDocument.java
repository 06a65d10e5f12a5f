package de.allmende.tenant.document;

import de.allmende.tenant.member.MembershipId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One paper as it was filed, without its content.
 *
 * @param size of the content, in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 * @param removal missing while the content is there
 */
public record MembershipDocument(
        DocumentId id,
        MembershipId membership,
        DocumentKind kind,
        String fileName,
        int size,
        String sha256,
        String filedBy,
        Instant filedAt,
        @Nullable Removal removal) {

    /** Who took the content away, when and why. */
    public record Removal(String reason, String byName, Instant at) {}

    MembershipDocument removed(Removal by) {
        return new MembershipDocument(id, membership, kind, fileName, size, sha256, filedBy, filedAt, by);
    }
}
