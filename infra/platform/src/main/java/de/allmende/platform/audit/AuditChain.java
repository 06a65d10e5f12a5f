package de.allmende.platform.audit;

import java.time.temporal.ChronoUnit;

/** What stands in the {@link HashChain} of a tenant's audit entries; every field is set apart by a tab. */
final class AuditChain {

    private AuditChain() {}

    static String digest(String salt, String content) {
        return HashChain.sha256(salt + "\t" + content);
    }

    /** What is sealed of an entry: everything but its content, which stands here as its digest. */
    static String line(String service, AuditEntry entry, long position) {
        return String.join(
                "\t",
                service,
                entry.tenant().toString(),
                Long.toString(position),
                entry.id().toString(),
                entry.occurredAt().truncatedTo(ChronoUnit.MICROS).toString(),
                entry.actorKind(),
                entry.actor().toString(),
                entry.act(),
                entry.subjectType(),
                entry.subject().toString(),
                entry.digest());
    }
}
