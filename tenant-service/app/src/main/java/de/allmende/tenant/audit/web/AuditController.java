package de.allmende.tenant.audit.web;

import de.allmende.platform.kernel.Ids;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.tenant.audit.AuditEntry;
import de.allmende.tenant.audit.ReadAuditEntries;
import de.allmende.tenant.rest.AuditEntriesApi;
import de.allmende.tenant.rest.AuditEntryPage;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class AuditController implements AuditEntriesApi {

    private final CurrentActor currentActor;
    private final Cursors cursors;
    private final ReadAuditEntries readAuditEntries;

    AuditController(CurrentActor currentActor, Cursors cursors, ReadAuditEntries readAuditEntries) {
        this.currentActor = currentActor;
        this.cursors = cursors;
        this.readAuditEntries = readAuditEntries;
    }

    @Override
    public ResponseEntity<AuditEntryPage> listAuditEntries(
            @Nullable String act, Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var before = cursors.decode(actor, pageToken).map(UUID::fromString).orElse(null);
        var found = readAuditEntries.page(actor, act, before, pageSize + 1);
        var page = new AuditEntryPage()
                .items(found.stream().limit(pageSize).map(AuditController::view).toList());
        if (found.size() > pageSize) {
            page.nextPageToken(
                    cursors.encode(actor, found.get(pageSize - 1).id().toString()));
        }
        return ResponseEntity.ok(page);
    }

    private static de.allmende.tenant.rest.AuditEntry view(AuditEntry entry) {
        return new de.allmende.tenant.rest.AuditEntry()
                .id(Ids.text("aud", entry.id()))
                .act(entry.act())
                .actor(entry.actorName())
                .subjectType(entry.subjectType())
                .subject(subject(entry))
                .summary(entry.summary())
                .occurredAt(entry.occurredAt().atOffset(ZoneOffset.UTC));
    }

    private static String subject(AuditEntry entry) {
        return switch (entry.subjectType()) {
            case "tenant" -> Ids.text("tnt", entry.subject());
            case "person" -> Ids.text("psn", entry.subject());
            case "api_client" -> Ids.text("apc", entry.subject());
            default -> entry.subject().toString();
        };
    }
}
