package de.allmende.tenant.document.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.MalformedPdf;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.document.DocumentId;
import de.allmende.tenant.document.DocumentKind;
import de.allmende.tenant.document.FileDocument;
import de.allmende.tenant.document.ReadDocuments;
import de.allmende.tenant.document.RemoveDocument;
import de.allmende.tenant.member.MembershipId;
import de.allmende.tenant.rest.DocumentRemoval;
import de.allmende.tenant.rest.DocumentsApi;
import de.allmende.tenant.rest.MembershipDocument;
import de.allmende.tenant.rest.MembershipDocumentKind;
import de.allmende.tenant.rest.MembershipDocumentList;
import de.allmende.tenant.rest.RemovedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class DocumentController implements DocumentsApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final ReadDocuments read;
    private final FileDocument file;
    private final RemoveDocument remove;

    DocumentController(
            CurrentActor currentActor,
            Idempotent idempotent,
            ReadDocuments read,
            FileDocument file,
            RemoveDocument remove) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.read = read;
        this.file = file;
        this.remove = remove;
    }

    @Override
    public ResponseEntity<MembershipDocumentList> listMembershipDocuments(String tenantId, String membershipId) {
        return read.of(currentActor.get(), id(TenantId::parse, tenantId), id(MembershipId::parse, membershipId))
                .map(found -> ResponseEntity.ok(new MembershipDocumentList()
                        .items(found.stream().map(DocumentController::view).toList())))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<MembershipDocument> fileMembershipDocument(
            String tenantId,
            String membershipId,
            MembershipDocumentKind kind,
            String fileName,
            String idempotencyKey,
            Resource body) {
        var command = new FileDocument.Command(
                id(TenantId::parse, tenantId),
                id(MembershipId::parse, membershipId),
                DocumentKind.valueOf(kind.name()),
                fileName,
                pdf(body));
        return idempotent.answer(
                () -> file.file(currentActor.get(), command),
                filed -> ResponseEntity.status(HttpStatus.CREATED).body(view(filed)));
    }

    private static Pdf pdf(Resource body) {
        try {
            return Pdf.of(body.getContentAsByteArray());
        } catch (MalformedPdf e) {
            throw Problems.badRequest("", "NOT_A_PDF", e.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ResponseEntity<Resource> downloadMembershipDocument(
            String tenantId, String membershipId, String documentId) {
        var copy = read.copy(
                        currentActor.get(),
                        id(TenantId::parse, tenantId),
                        id(MembershipId::parse, membershipId),
                        id(DocumentId::parse, documentId))
                .orElseThrow(Problems::notFound);
        var attachment = ContentDisposition.attachment()
                .filename(copy.document().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(new ByteArrayResource(copy.content().bytes()));
    }

    @Override
    public ResponseEntity<MembershipDocument> removeMembershipDocument(
            String tenantId, String membershipId, String documentId, String idempotencyKey, DocumentRemoval body) {
        var tenant = id(TenantId::parse, tenantId);
        var membership = id(MembershipId::parse, membershipId);
        var document = id(DocumentId::parse, documentId);
        return idempotent.answer(
                () -> remove.remove(currentActor.get(), tenant, membership, document, body.getReason()),
                removed -> ResponseEntity.ok(view(removed)));
    }

    private static MembershipDocument view(de.allmende.tenant.document.MembershipDocument document) {
        var view = new MembershipDocument()
                .id(document.id().toString())
                .kind(MembershipDocumentKind.valueOf(document.kind().name()))
                .fileName(document.fileName())
                .size(document.size())
                .sha256(document.sha256())
                .filedBy(document.filedBy())
                .filedAt(document.filedAt().atOffset(ZoneOffset.UTC));
        var removal = document.removal();
        return removal == null
                ? view
                : view.removed(new RemovedDocument()
                        .reason(removal.reason())
                        .by(removal.byName())
                        .at(removal.at().atOffset(ZoneOffset.UTC)));
    }
}
