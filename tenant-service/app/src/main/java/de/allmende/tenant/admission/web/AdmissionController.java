package de.allmende.tenant.admission.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.admission.AdmissionRequest.Applicant;
import de.allmende.tenant.admission.AdmissionRequestId;
import de.allmende.tenant.admission.AdmissionRequests.Place;
import de.allmende.tenant.admission.DeclineAdmissionRequest;
import de.allmende.tenant.admission.ReadAdmissionRequests;
import de.allmende.tenant.admission.SubmitAdmissionRequest;
import de.allmende.tenant.admission.TakeUpAdmissionRequest;
import de.allmende.tenant.member.ApprovalPreset;
import de.allmende.tenant.member.LegalBasis;
import de.allmende.tenant.register.Ars;
import de.allmende.tenant.register.MalformedKey;
import de.allmende.tenant.rest.Admission;
import de.allmende.tenant.rest.AdmissionDeclining;
import de.allmende.tenant.rest.AdmissionRequest;
import de.allmende.tenant.rest.AdmissionRequestDetails;
import de.allmende.tenant.rest.AdmissionRequestPage;
import de.allmende.tenant.rest.AdmissionRequestsApi;
import de.allmende.tenant.rest.AdmissionState;
import de.allmende.tenant.rest.NewAdmissionRequest;
import de.allmende.tenant.rest.SubmittedAdmissionRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class AdmissionController implements AdmissionRequestsApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final Cursors cursors;
    private final SubmitAdmissionRequest submit;
    private final ReadAdmissionRequests read;
    private final TakeUpAdmissionRequest takeUp;
    private final DeclineAdmissionRequest decline;

    AdmissionController(
            CurrentActor currentActor,
            Idempotent idempotent,
            Cursors cursors,
            SubmitAdmissionRequest submit,
            ReadAdmissionRequests read,
            TakeUpAdmissionRequest takeUp,
            DeclineAdmissionRequest decline) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.cursors = cursors;
        this.submit = submit;
        this.read = read;
        this.takeUp = takeUp;
        this.decline = decline;
    }

    @Override
    public ResponseEntity<SubmittedAdmissionRequest> submitAdmissionRequest(
            String idempotencyKey, NewAdmissionRequest body) {
        var command = new SubmitAdmissionRequest.Command(
                ars(body.getArs()),
                body.getName(),
                new Applicant(body.getApplicantName(), body.getOfficialTitle(), body.getEmail(), body.getPhone()),
                LegalBasis.valueOf(body.getLegalBasis().name()),
                body.getWishedFrom(),
                body.getRemark());
        var guest = submit.guest();
        return idempotent.answer(
                guest,
                () -> submit.submit(guest, command),
                submitted -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(new SubmittedAdmissionRequest()
                                .reference(submitted.request().reference().value())
                                .submittedAt(submitted.request().submittedAt().atOffset(ZoneOffset.UTC))
                                .name(submitted.request().name())
                                .associationName(submitted.associationName())));
    }

    private static Ars ars(String text) {
        try {
            return new Ars(text);
        } catch (MalformedKey e) {
            throw Problems.badRequest("/ars", "WRONG_VALUE", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public ResponseEntity<AdmissionRequestPage> listAdmissionRequests(
            @Nullable AdmissionState state, Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var after =
                cursors.decode(actor, pageToken).map(AdmissionController::place).orElse(null);
        var wanted = state == null
                ? de.allmende.tenant.admission.AdmissionState.OPEN
                : de.allmende.tenant.admission.AdmissionState.valueOf(state.name());
        var found = read.page(actor, wanted, after, pageSize + 1);
        var page = new AdmissionRequestPage()
                .items(found.stream()
                        .limit(pageSize)
                        .map(AdmissionViews::request)
                        .toList());
        if (found.size() > pageSize) {
            var last = found.get(pageSize - 1);
            page.nextPageToken(
                    cursors.encode(actor, last.submittedAt() + " " + last.id().value()));
        }
        return ResponseEntity.ok(page);
    }

    private static Place place(String position) {
        int blank = position.indexOf(' ');
        return new Place(Instant.parse(position.substring(0, blank)), UUID.fromString(position.substring(blank + 1)));
    }

    @Override
    public ResponseEntity<AdmissionRequestDetails> getAdmissionRequest(String admissionRequestId) {
        return read.one(currentActor.get(), id(AdmissionRequestId::parse, admissionRequestId))
                .map(found -> ResponseEntity.ok(AdmissionViews.details(found)))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<AdmissionRequest> takeUpAdmissionRequest(
            String admissionRequestId, String idempotencyKey, Admission body) {
        var legalBasis = body.getLegalBasis();
        var command = new TakeUpAdmissionRequest.Command(
                id(AdmissionRequestId::parse, admissionRequestId),
                body.getAlias(),
                ApprovalPreset.valueOf(body.getApprovalPreset().name()),
                legalBasis == null ? null : LegalBasis.valueOf(legalBasis.name()),
                body.getMemberSince());
        return idempotent.answer(
                () -> takeUp.takeUp(currentActor.get(), command),
                takenUp -> ResponseEntity.ok(AdmissionViews.request(takenUp)));
    }

    @Override
    public ResponseEntity<AdmissionRequest> declineAdmissionRequest(
            String admissionRequestId, String idempotencyKey, AdmissionDeclining body) {
        var id = id(AdmissionRequestId::parse, admissionRequestId);
        return idempotent.answer(
                () -> decline.decline(currentActor.get(), id, body.getReason()),
                declined -> ResponseEntity.ok(AdmissionViews.request(declined)));
    }
}
