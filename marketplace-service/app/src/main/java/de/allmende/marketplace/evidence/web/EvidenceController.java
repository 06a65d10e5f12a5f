package de.allmende.marketplace.evidence.web;

import de.allmende.marketplace.catalogue.EvidenceKind;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.evidence.AddEvidence;
import de.allmende.marketplace.evidence.AddEvidence.Source;
import de.allmende.marketplace.evidence.Evidence;
import de.allmende.marketplace.evidence.EvidenceId;
import de.allmende.marketplace.evidence.EvidenceRefusal;
import de.allmende.marketplace.evidence.ReadEvidence;
import de.allmende.marketplace.evidence.RemoveEvidence;
import de.allmende.marketplace.rest.EvidenceApi;
import de.allmende.marketplace.rest.EvidenceJson;
import de.allmende.marketplace.rest.EvidenceKindJson;
import de.allmende.marketplace.rest.EvidenceLinkRequestJson;
import de.allmende.marketplace.rest.EvidenceListJson;
import de.allmende.marketplace.rest.EvidenceRemovalRequestJson;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.MalformedPdf;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Evidence over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
class EvidenceController implements EvidenceApi {

    private final CurrentActor currentActor;
    private final ReadEvidence readEvidence;
    private final AddEvidence addEvidence;
    private final RemoveEvidence removeEvidence;
    private final Idempotent idempotent;
    private final BusinessTime time;

    EvidenceController(
            CurrentActor currentActor,
            ReadEvidence readEvidence,
            AddEvidence addEvidence,
            RemoveEvidence removeEvidence,
            Idempotent idempotent,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.readEvidence = readEvidence;
        this.addEvidence = addEvidence;
        this.removeEvidence = removeEvidence;
        this.idempotent = idempotent;
        this.time = time;
    }

    @Override
    public ResponseEntity<EvidenceListJson> listEvidence(String offeringId) {
        return readEvidence
                .of(currentActor.get(), offeringId)
                .map(EvidenceJsons::list)
                .map(ResponseEntity::ok)
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<EvidenceListJson> listOwnEvidence(String ownOfferingId) {
        return readEvidence
                .ofOwn(currentActor.get(), offering(ownOfferingId))
                .map(EvidenceJsons::list)
                .map(ResponseEntity::ok)
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<Resource> downloadEvidence(String offeringId, String evidenceId) {
        var copy = readEvidence
                .copy(currentActor.get(), offeringId, PathIds.id(EvidenceId::parse, evidenceId))
                .orElseThrow(Problems::notFound);
        var attachment = ContentDisposition.attachment()
                .filename(copy.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(new ByteArrayResource(copy.content().bytes()));
    }

    @Override
    public ResponseEntity<EvidenceJson> fileEvidence(
            String ownOfferingId,
            EvidenceKindJson kind,
            String issuer,
            LocalDate validFrom,
            String fileName,
            String idempotencyKey,
            Resource body,
            @Nullable LocalDate validUntil) {
        var details = details(kind, issuer, validFrom, validUntil);
        return add(ownOfferingId, details, new Source.File(fileName, pdf(body)));
    }

    @Override
    public ResponseEntity<EvidenceJson> linkEvidence(
            String ownOfferingId, String idempotencyKey, EvidenceLinkRequestJson request) {
        var details = details(request.getKind(), request.getIssuer(), request.getValidFrom(), request.getValidUntil());
        return add(ownOfferingId, details, new Source.Link(link(request.getLink())));
    }

    @Override
    public ResponseEntity<EvidenceJson> removeEvidence(
            String ownOfferingId, String evidenceId, String idempotencyKey, EvidenceRemovalRequestJson request) {
        var actor = currentActor.get();
        var offering = offering(ownOfferingId);
        var id = PathIds.id(EvidenceId::parse, evidenceId);
        Supplier<Outcome<Evidence, EvidenceRefusal>> removed =
                () -> removeEvidence.remove(actor, offering, id, request.getReason());
        return idempotent.answer(
                removed, evidence -> ResponseEntity.ok(EvidenceJsons.evidence(evidence, time.today())));
    }

    private ResponseEntity<EvidenceJson> add(String ownOfferingId, Evidence.Details details, Source source) {
        var actor = currentActor.get();
        var command = new AddEvidence.Command(offering(ownOfferingId), details, source);
        Supplier<Outcome<Evidence, EvidenceRefusal>> added = () -> addEvidence.add(actor, command);
        return idempotent.answer(
                added,
                evidence ->
                        ResponseEntity.status(HttpStatus.CREATED).body(EvidenceJsons.evidence(evidence, time.today())));
    }

    private static Evidence.Details details(
            EvidenceKindJson kind, String issuer, LocalDate validFrom, @Nullable LocalDate validUntil) {
        if (issuer.isBlank()) {
            throw Problems.badRequest("/issuer", "MISSING", "Bitte nennen Sie, wer den Nachweis ausgestellt hat.");
        }
        return new Evidence.Details(EvidenceKind.valueOf(kind.name()), issuer.strip(), validFrom, validUntil);
    }

    private static URI link(String text) {
        try {
            var address = URI.create(text.strip());
            if ("https".equals(address.getScheme()) && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw noLink();
        }
        throw noLink();
    }

    private static RuntimeException noLink() {
        return Problems.badRequest(
                "/link", "WRONG_VALUE", "Bitte geben Sie eine Adresse an, die mit https:// beginnt.");
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

    private static OfferingId offering(String text) {
        return PathIds.id(OfferingId::parse, text);
    }
}
