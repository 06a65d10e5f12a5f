package de.allmende.platform.audit;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Packs a tenant's audit trail for an audit office, so that it can be read and checked without us: the chain, what the entries say,
 * the anchors, our public key, and a script that needs {@code bash}, {@code sha256sum} and {@code openssl} only.
 */
final class PackAuditTrail {

    private static final List<String> ENCLOSED = List.of("LIESMICH.txt", "pruefen.sh");

    private final TenantTransactions transactions;
    private final AuditEntries entries;
    private final AuditTrail audit;
    private final Anchors anchors;
    private final BusinessTime time;
    private final String service;

    PackAuditTrail(
            TenantTransactions transactions,
            AuditEntries entries,
            AuditTrail audit,
            Anchors anchors,
            BusinessTime time,
            String service) {
        this.transactions = transactions;
        this.entries = entries;
        this.audit = audit;
        this.anchors = anchors;
        this.time = time;
        this.service = service;
    }

    String fileName() {
        return "pruefpaket-" + service + "-" + time.today() + ".zip";
    }

    /** A ZIP file. That it was taken is written down, too. */
    byte[] pack(Actor actor) {
        return transactions.change(actor, () -> {
            var packed = packed(actor.tenant());
            audit.recordLook(
                    actor,
                    "AUDIT_TRAIL_EXPORTED",
                    "tenant",
                    actor.tenant().value(),
                    "Prüfpaket des Protokolls heruntergeladen.");
            return packed;
        });
    }

    /** Inside a transaction that is bound to the tenant. The anchors are read first: what they name is in the chain by then. */
    byte[] packed(TenantId tenant) {
        var anchored = anchors.of(tenant.value());
        var length = entries.last().map(Seal::position).orElse(0L);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var name : ENCLOSED) {
                begin(zip, name);
                zip.write(new ClassPathResource("audit/" + name).getContentAsByteArray());
            }
            begin(zip, "schluessel.pem");
            write(zip, anchors.publicKey());
            begin(zip, "kette.tsv");
            entries.chain(length, seal -> write(zip, chained(seal)));
            begin(zip, "inhalte.tsv");
            entries.chain(length, seal -> write(zip, content(seal)));
            begin(zip, "anker.tsv");
            anchored.forEach(anchor -> write(zip, anchor.line() + "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private static void write(ZipOutputStream zip, String text) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A link whose entry has disappeared keeps its place, so that the check stumbles where it happened. */
    private String chained(Seal seal) {
        var entry = seal.entry();
        var line = entry == null ? "-" : AuditChain.line(service, entry, seal.position());
        return line + "\t" + seal.hash() + "\n";
    }

    private static String content(Seal seal) {
        var entry = seal.entry();
        return entry == null
                ? seal.position() + "\t-\t-\n"
                : seal.position() + "\t" + orDash(entry.salt()) + "\t" + orDash(entry.content()) + "\n";
    }

    private static String orDash(@Nullable String text) {
        return Objects.requireNonNullElse(text, "-");
    }
}
