package de.allmende.marketplace.desk.web;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.desk.DecideVersion;
import de.allmende.marketplace.desk.DeskRefusal;
import de.allmende.marketplace.desk.DraftContent;
import de.allmende.marketplace.desk.DraftNextVersion;
import de.allmende.marketplace.desk.EditDraft;
import de.allmende.marketplace.desk.OfferingVersion;
import de.allmende.marketplace.desk.OfferingVersionId;
import de.allmende.marketplace.desk.OpenOffering;
import de.allmende.marketplace.desk.PutBackVersion;
import de.allmende.marketplace.desk.ReadDesk;
import de.allmende.marketplace.desk.SubmitVersion;
import de.allmende.marketplace.desk.VersionMove;
import de.allmende.marketplace.rest.NewOfferingJson;
import de.allmende.marketplace.rest.OfferingContentJson;
import de.allmende.marketplace.rest.OfferingDecisionJson;
import de.allmende.marketplace.rest.OfferingDecisionRequestJson;
import de.allmende.marketplace.rest.OfferingVersionJson;
import de.allmende.marketplace.rest.OfferingVersionPageJson;
import de.allmende.marketplace.rest.ProviderDeskApi;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.EntityTags;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The provider's desk over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class DeskController implements ProviderDeskApi {

    private final CurrentActor currentActor;
    private final OpenOffering openOffering;
    private final DraftNextVersion draftNextVersion;
    private final EditDraft editDraft;
    private final SubmitVersion submitVersion;
    private final DecideVersion decideVersion;
    private final PutBackVersion putBackVersion;
    private final ReadDesk readDesk;
    private final DeskJsons jsons;
    private final Idempotent idempotent;
    private final Cursors cursors;
    private final String basePath;

    DeskController(
            CurrentActor currentActor,
            OpenOffering openOffering,
            DraftNextVersion draftNextVersion,
            EditDraft editDraft,
            SubmitVersion submitVersion,
            DecideVersion decideVersion,
            PutBackVersion putBackVersion,
            ReadDesk readDesk,
            DeskJsons jsons,
            Idempotent idempotent,
            Cursors cursors,
            @Value("${allmende.web.base-path}") String basePath) {
        this.currentActor = currentActor;
        this.openOffering = openOffering;
        this.draftNextVersion = draftNextVersion;
        this.editDraft = editDraft;
        this.submitVersion = submitVersion;
        this.decideVersion = decideVersion;
        this.putBackVersion = putBackVersion;
        this.readDesk = readDesk;
        this.jsons = jsons;
        this.idempotent = idempotent;
        this.cursors = cursors;
        this.basePath = basePath;
    }

    @Override
    public ResponseEntity<OfferingVersionPageJson> listOwnOfferings(Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var found = readDesk.page(
                actor, pageSize + 1, cursors.decode(actor, pageToken).map(OfferingVersionId::parse));
        var shown = found.subList(0, Math.min(pageSize, found.size()));
        return ResponseEntity.ok(new OfferingVersionPageJson()
                .items(shown.stream().map(DeskJsons::summary).toList())
                .nextPageToken(
                        found.size() > pageSize
                                ? cursors.encode(actor, shown.getLast().id().toString())
                                : null));
    }

    @Override
    public ResponseEntity<OfferingVersionJson> openOffering(String idempotencyKey, NewOfferingJson request) {
        var content = new DraftContent(Map.of("name", request.getName().strip()));
        return begin(actor -> openOffering.open(actor, request.getKey(), content));
    }

    @Override
    public ResponseEntity<OfferingVersionJson> draftOfferingVersion(String ownOfferingId, String idempotencyKey) {
        var offering = PathIds.id(OfferingId::parse, ownOfferingId);
        return begin(actor -> draftNextVersion.draft(actor, offering));
    }

    @Override
    public ResponseEntity<OfferingVersionJson> getOfferingVersion(String offeringVersionId) {
        var actor = currentActor.get();
        var sheet = readDesk.find(actor, id(offeringVersionId)).orElseThrow(Problems::notFound);
        return ResponseEntity.ok()
                .eTag(EntityTags.of(sheet.version().version()))
                .body(jsons.version(actor, sheet));
    }

    @Override
    public ResponseEntity<OfferingVersionJson> editOfferingVersion(
            String offeringVersionId, OfferingContentJson request, @Nullable String ifMatch) {
        var actor = currentActor.get();
        var edited = Answers.orRefuse(
                editDraft.edit(actor, id(offeringVersionId), jsons.content(request), EntityTags.version(ifMatch)));
        var sheet = readDesk.find(actor, edited.id()).orElseThrow(Problems::notFound);
        return ResponseEntity.ok().eTag(EntityTags.of(edited.version())).body(jsons.version(actor, sheet));
    }

    @Override
    public ResponseEntity<OfferingVersionJson> submitOfferingVersion(
            String offeringVersionId, String idempotencyKey, @Nullable String ifMatch) {
        var id = id(offeringVersionId);
        var seen = EntityTags.version(ifMatch);
        return move(actor -> submitVersion.submit(actor, id, seen));
    }

    @Override
    public ResponseEntity<OfferingVersionJson> decideOfferingVersion(
            String offeringVersionId,
            String idempotencyKey,
            OfferingDecisionRequestJson request,
            @Nullable String ifMatch) {
        var comment = request.getComment();
        var sendBack = request.getDecision() == OfferingDecisionJson.SEND_BACK;
        if (sendBack && (comment == null || comment.isBlank())) {
            throw Problems.badRequest(
                    "/comment",
                    "MISSING",
                    "Bitte begründen Sie die Rückgabe, damit die andere Person weiß, was zu ändern ist.");
        }
        var command = new DecideVersion.Command(
                id(offeringVersionId),
                VersionMove.valueOf(request.getDecision().name()),
                sendBack ? comment : null,
                EntityTags.version(ifMatch));
        return move(actor -> decideVersion.decide(actor, command));
    }

    @Override
    public ResponseEntity<OfferingVersionJson> withdrawOfferingVersion(
            String offeringVersionId, String idempotencyKey, @Nullable String ifMatch) {
        var id = id(offeringVersionId);
        var seen = EntityTags.version(ifMatch);
        return move(actor -> putBackVersion.withdraw(actor, id, seen));
    }

    @Override
    public ResponseEntity<OfferingVersionJson> discardOfferingVersion(
            String offeringVersionId, String idempotencyKey, @Nullable String ifMatch) {
        var id = id(offeringVersionId);
        var seen = EntityTags.version(ifMatch);
        return move(actor -> putBackVersion.discard(actor, id, seen));
    }

    private ResponseEntity<OfferingVersionJson> begin(Function<Actor, Outcome<OfferingVersion, DeskRefusal>> act) {
        var actor = currentActor.get();
        Supplier<Outcome<OfferingVersion, DeskRefusal>> begun = () -> act.apply(actor);
        return idempotent.answer(
                begun,
                version -> ResponseEntity.status(HttpStatus.CREATED)
                        .location(URI.create(basePath + "/offering-versions/" + version.id()))
                        .eTag(EntityTags.of(version.version()))
                        .body(jsons.version(actor, readDesk.sheet(version))));
    }

    private ResponseEntity<OfferingVersionJson> move(Function<Actor, Outcome<OfferingVersion, DeskRefusal>> act) {
        var actor = currentActor.get();
        Supplier<Outcome<OfferingVersion, DeskRefusal>> moved = () -> act.apply(actor);
        return idempotent.answer(
                moved,
                version -> ResponseEntity.ok()
                        .eTag(EntityTags.of(version.version()))
                        .body(jsons.version(actor, readDesk.sheet(version))));
    }

    private static OfferingVersionId id(String text) {
        return PathIds.id(OfferingVersionId::parse, text);
    }
}
