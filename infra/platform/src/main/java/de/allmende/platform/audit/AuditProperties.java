package de.allmende.platform.audit;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the chains of the audit trail are anchored.
 *
 * @param anchorDirectory outside the database and its backups, best where files can only be added to
 * @param anchorKey an Ed25519 key (RFC 8410) as PEM: the private key and after it the public key
 * @param prefixes with which ids of things are written, by the type of the subject; the others are written as UUIDs
 */
@ConfigurationProperties("allmende.audit")
record AuditProperties(
        Path anchorDirectory,
        String anchorKey,
        @DefaultValue Map<String, String> prefixes) {

    AuditProperties {
        prefixes = Map.copyOf(prefixes);
    }
}
