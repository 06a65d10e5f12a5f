package de.allmende.platform.audit;

import de.allmende.platform.kernel.Ids;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST door of the audit trail; each service describes it in its own OpenAPI file. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class AuditController {

    private static final String PREFIX = "aud";
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    /** One entry; of an erased one only what names nobody. */
    record EntryJson(
            String id,
            Instant occurredAt,
            String act,
            String actor,
            String actorKind,
            String subjectType,
            String subject,
            String summary,
            @Nullable String reason,
            List<Change> changes,
            boolean erased) {}

    record PageJson(List<EntryJson> items, @Nullable String nextPageToken) {}

    record ErasureJson(@NotBlank @Size(max = 500) String reason) {}

    private final CurrentActor currentActor;
    private final Cursors cursors;
    private final Idempotent idempotent;
    private final ReadAuditTrail readAuditTrail;
    private final CheckAuditTrail checkAuditTrail;
    private final PackAuditTrail packAuditTrail;
    private final EraseAuditContent eraseAuditContent;
    private final Map<String, String> prefixes;

    AuditController(
            CurrentActor currentActor,
            Cursors cursors,
            Idempotent idempotent,
            ReadAuditTrail readAuditTrail,
            CheckAuditTrail checkAuditTrail,
            PackAuditTrail packAuditTrail,
            EraseAuditContent eraseAuditContent,
            Map<String, String> prefixes) {
        this.currentActor = currentActor;
        this.cursors = cursors;
        this.idempotent = idempotent;
        this.readAuditTrail = readAuditTrail;
        this.checkAuditTrail = checkAuditTrail;
        this.packAuditTrail = packAuditTrail;
        this.eraseAuditContent = eraseAuditContent;
        this.prefixes = prefixes;
    }

    @GetMapping("/audit-entries")
    PageJson listAuditEntries(
            @RequestParam(required = false) @Nullable @Size(max = 60) String act,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime until,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int pageSize,
            @RequestParam(required = false) @Nullable String pageToken) {
        var actor = currentActor.get();
        var filter = new AuditFilter(act, instant(from), instant(until));
        var before = cursors.decode(actor, pageToken).map(UUID::fromString).orElse(null);
        var found = readAuditTrail.page(actor, filter, before, pageSize + 1);
        var next = found.size() > pageSize
                ? cursors.encode(actor, found.get(pageSize - 1).id().toString())
                : null;
        return new PageJson(found.stream().limit(pageSize).map(this::json).toList(), next);
    }

    @GetMapping("/audit-check")
    AuditReport checkAuditTrail() {
        return checkAuditTrail.check(currentActor.get());
    }

    @GetMapping("/audit-package")
    ResponseEntity<byte[]> downloadAuditPackage() {
        var file = ContentDisposition.attachment()
                .filename(packAuditTrail.fileName())
                .build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(packAuditTrail.pack(currentActor.get()));
    }

    @PostMapping("/audit-entries/{auditEntryId}/erasure")
    ResponseEntity<Void> eraseAuditEntry(@PathVariable String auditEntryId, @Valid @RequestBody ErasureJson erasure) {
        var id = id(auditEntryId);
        return idempotent.answer(
                () -> eraseAuditContent.erase(currentActor.get(), id, erasure.reason()),
                _ -> ResponseEntity.noContent().build());
    }

    private static UUID id(String text) {
        try {
            return Ids.parse(PREFIX, text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }

    private String subject(AuditEntry entry) {
        var prefix = prefixes.get(entry.subjectType());
        return prefix == null ? entry.subject().toString() : Ids.text(prefix, entry.subject());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private EntryJson json(AuditEntry entry) {
        var content = entry.read();
        return new EntryJson(
                Ids.text(PREFIX, entry.id()),
                entry.occurredAt(),
                entry.act(),
                content == null ? "(gelöscht)" : content.actor(),
                entry.actorKind(),
                entry.subjectType(),
                subject(entry),
                content == null ? "Der Inhalt wurde gelöscht." : content.summary(),
                content == null ? null : content.reason(),
                content == null ? List.of() : content.changes(),
                content == null);
    }
}
