package de.allmende.marketplace.agreement.web;

import de.allmende.marketplace.agreement.Agreement;
import de.allmende.marketplace.agreement.AgreementId;
import de.allmende.marketplace.agreement.AgreementRefusal;
import de.allmende.marketplace.agreement.AgreementState;
import de.allmende.marketplace.agreement.Cover;
import de.allmende.marketplace.agreement.CoverId;
import de.allmende.marketplace.agreement.CoverMove;
import de.allmende.marketplace.agreement.CoverRefusal;
import de.allmende.marketplace.agreement.MoveCover;
import de.allmende.marketplace.agreement.ReadAgreements;
import de.allmende.marketplace.agreement.ReadProcessingActivities;
import de.allmende.marketplace.agreement.RecordCover;
import de.allmende.marketplace.agreement.SignAgreement;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.Side;
import de.allmende.marketplace.rest.AgreementCoverJson;
import de.allmende.marketplace.rest.AgreementCoverListJson;
import de.allmende.marketplace.rest.AgreementCoverMoveJson;
import de.allmende.marketplace.rest.AgreementCoverMoveRequestJson;
import de.allmende.marketplace.rest.AgreementsApi;
import de.allmende.marketplace.rest.DelegatedTaskRequestJson;
import de.allmende.marketplace.rest.ProcessingAgreementJson;
import de.allmende.marketplace.rest.ProcessingAgreementPageJson;
import de.allmende.marketplace.rest.ProcessingAgreementStateJson;
import de.allmende.marketplace.rest.SideJson;
import de.allmende.marketplace.rest.SignatureRequestJson;
import de.allmende.platform.kernel.MalformedPdf;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Processing agreements over HTTP: read, download, sign, and what covers bookings without one. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class AgreementController implements AgreementsApi {

    private final CurrentActor currentActor;
    private final ReadAgreements readAgreements;
    private final ReadProcessingActivities readProcessingActivities;
    private final SignAgreement signAgreement;
    private final RecordCover recordCover;
    private final MoveCover moveCover;
    private final Idempotent idempotent;
    private final Cursors cursors;

    AgreementController(
            CurrentActor currentActor,
            ReadAgreements readAgreements,
            ReadProcessingActivities readProcessingActivities,
            SignAgreement signAgreement,
            RecordCover recordCover,
            MoveCover moveCover,
            Idempotent idempotent,
            Cursors cursors) {
        this.currentActor = currentActor;
        this.readAgreements = readAgreements;
        this.readProcessingActivities = readProcessingActivities;
        this.signAgreement = signAgreement;
        this.recordCover = recordCover;
        this.moveCover = moveCover;
        this.idempotent = idempotent;
        this.cursors = cursors;
    }

    @Override
    public ResponseEntity<ProcessingAgreementPageJson> listProcessingAgreements(
            @Nullable SideJson side,
            @Nullable ProcessingAgreementStateJson state,
            Integer pageSize,
            @Nullable String pageToken) {
        var actor = currentActor.get();
        var files = readAgreements.page(
                actor,
                side == null ? Side.CONSUMER : Side.valueOf(side.name()),
                state == null ? null : AgreementState.valueOf(state.name()),
                pageSize + 1,
                cursors.decode(actor, pageToken).map(AgreementId::parse));
        var shown = files.subList(0, Math.min(pageSize, files.size()));
        return ResponseEntity.ok(new ProcessingAgreementPageJson()
                .items(shown.stream()
                        .map(file -> AgreementJsons.agreement(actor, file))
                        .toList())
                .nextPageToken(
                        files.size() > pageSize
                                ? cursors.encode(
                                        actor, shown.getLast().agreement().id().toString())
                                : null));
    }

    @Override
    public ResponseEntity<ProcessingAgreementJson> getProcessingAgreement(String processingAgreementId) {
        var actor = currentActor.get();
        return ResponseEntity.ok(readAgreements
                .find(actor, agreementId(processingAgreementId))
                .map(file -> AgreementJsons.agreement(actor, file))
                .orElseThrow(Problems::notFound));
    }

    @Override
    public ResponseEntity<Resource> downloadProcessingAgreement(String processingAgreementId) {
        return readAgreements
                .document(currentActor.get(), agreementId(processingAgreementId))
                .map(copy -> file(
                        copy.fileName(),
                        MediaType.APPLICATION_PDF,
                        copy.content().bytes()))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<ProcessingAgreementJson> signProcessingAgreement(
            String processingAgreementId, String idempotencyKey, SignatureRequestJson request) {
        var actor = currentActor.get();
        var command = new SignAgreement.Command(
                agreementId(processingAgreementId),
                Problems.written("/title", request.getTitle()),
                request.getSha256());
        Supplier<Outcome<Agreement, AgreementRefusal>> signed = () -> signAgreement.sign(actor, command);
        return idempotent.answer(
                signed,
                agreement -> ResponseEntity.ok(AgreementJsons.agreement(actor, readAgreements.file(actor, agreement))));
    }

    @Override
    public ResponseEntity<AgreementCoverJson> recordFrameworkAgreement(
            String bookingId,
            String reference,
            LocalDate agreedOn,
            String fileName,
            String idempotencyKey,
            Resource body) {
        var actor = currentActor.get();
        var framework = new RecordCover.Framework(
                PathIds.id(BookingId::parse, bookingId),
                Problems.written("/reference", reference),
                agreedOn,
                fileName,
                pdf(body));
        Supplier<Outcome<Cover, CoverRefusal>> recorded = () -> recordCover.framework(actor, framework);
        return idempotent.answer(recorded, cover -> answer(HttpStatus.CREATED, actor, cover));
    }

    @Override
    public ResponseEntity<AgreementCoverJson> recordDelegatedTask(
            String bookingId, String idempotencyKey, DelegatedTaskRequestJson request) {
        var actor = currentActor.get();
        var delegated = new RecordCover.DelegatedTask(
                PathIds.id(BookingId::parse, bookingId), Problems.written("/reason", request.getReason()));
        Supplier<Outcome<Cover, CoverRefusal>> recorded = () -> recordCover.delegatedTask(actor, delegated);
        return idempotent.answer(recorded, cover -> answer(HttpStatus.CREATED, actor, cover));
    }

    @Override
    public ResponseEntity<AgreementCoverListJson> listAgreementCovers() {
        var actor = currentActor.get();
        return ResponseEntity.ok(new AgreementCoverListJson()
                .items(readAgreements.covers(actor).stream()
                        .map(sheet -> AgreementJsons.cover(actor, sheet))
                        .toList()));
    }

    @Override
    public ResponseEntity<Resource> downloadFrameworkAgreement(String agreementCoverId) {
        return readAgreements
                .paper(currentActor.get(), PathIds.id(CoverId::parse, agreementCoverId))
                .map(copy -> file(
                        copy.fileName(),
                        MediaType.APPLICATION_PDF,
                        copy.content().bytes()))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<AgreementCoverJson> moveAgreementCover(
            String agreementCoverId, String idempotencyKey, AgreementCoverMoveRequestJson request) {
        var actor = currentActor.get();
        var id = PathIds.id(CoverId::parse, agreementCoverId);
        var reason = request.getReason();
        var ends = request.getMove() == AgreementCoverMoveJson.END;
        if (ends && (reason == null || reason.isBlank())) {
            throw Problems.badRequest("/reason", "MISSING", "Bitte nennen Sie, warum das nicht mehr gilt.");
        }
        var command =
                new MoveCover.Command(id, CoverMove.valueOf(request.getMove().name()), ends ? reason : null);
        Supplier<Outcome<Cover, CoverRefusal>> moved = () -> moveCover.move(actor, command);
        return idempotent.answer(moved, cover -> answer(HttpStatus.OK, actor, cover));
    }

    @Override
    public ResponseEntity<Resource> downloadProcessingActivities() {
        return file(
                "Verarbeitungstaetigkeiten.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                ProcessingActivityTable.of(readProcessingActivities.of(currentActor.get())));
    }

    private ResponseEntity<AgreementCoverJson> answer(HttpStatus status, Actor actor, Cover cover) {
        return ResponseEntity.status(status).body(AgreementJsons.cover(actor, readAgreements.sheet(actor, cover)));
    }

    private static ResponseEntity<Resource> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new ByteArrayResource(content));
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

    private static AgreementId agreementId(String text) {
        return PathIds.id(AgreementId::parse, text);
    }
}
