package de.allmende.marketplace.provisioning.web;

import de.allmende.marketplace.provisioning.AskBack;
import de.allmende.marketplace.provisioning.CompleteFulfilmentTask;
import de.allmende.marketplace.provisioning.DeclineBooking;
import de.allmende.marketplace.provisioning.FulfilmentTask;
import de.allmende.marketplace.provisioning.FulfilmentTaskId;
import de.allmende.marketplace.provisioning.ReadProvisioning;
import de.allmende.marketplace.provisioning.TaskState;
import de.allmende.marketplace.rest.CompletionRequestJson;
import de.allmende.marketplace.rest.FulfilmentApi;
import de.allmende.marketplace.rest.FulfilmentTaskJson;
import de.allmende.marketplace.rest.FulfilmentTaskPageJson;
import de.allmende.marketplace.rest.FulfilmentTaskStateJson;
import de.allmende.marketplace.rest.InquiryRequestJson;
import de.allmende.marketplace.rest.RefusalRequestJson;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The provider's tasks over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class FulfilmentController implements FulfilmentApi {

    private final CurrentActor currentActor;
    private final ReadProvisioning readProvisioning;
    private final CompleteFulfilmentTask completeFulfilmentTask;
    private final AskBack askBack;
    private final DeclineBooking declineBooking;
    private final Idempotent idempotent;
    private final Cursors cursors;

    FulfilmentController(
            CurrentActor currentActor,
            ReadProvisioning readProvisioning,
            CompleteFulfilmentTask completeFulfilmentTask,
            AskBack askBack,
            DeclineBooking declineBooking,
            Idempotent idempotent,
            Cursors cursors) {
        this.currentActor = currentActor;
        this.readProvisioning = readProvisioning;
        this.completeFulfilmentTask = completeFulfilmentTask;
        this.askBack = askBack;
        this.declineBooking = declineBooking;
        this.idempotent = idempotent;
        this.cursors = cursors;
    }

    @Override
    public ResponseEntity<FulfilmentTaskPageJson> listFulfilmentTasks(
            @Nullable FulfilmentTaskStateJson state, Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var files = readProvisioning.tasks(
                actor,
                state == null ? null : TaskState.valueOf(state.name()),
                pageSize + 1,
                cursors.decode(actor, pageToken).map(FulfilmentTaskId::parse));
        var shown = files.subList(0, Math.min(pageSize, files.size()));
        return ResponseEntity.ok(new FulfilmentTaskPageJson()
                .items(shown.stream().map(ProvisioningJsons::task).toList())
                .nextPageToken(
                        files.size() > pageSize
                                ? cursors.encode(
                                        actor, shown.getLast().task().id().toString())
                                : null));
    }

    @Override
    public ResponseEntity<FulfilmentTaskJson> completeFulfilmentTask(
            String taskId, String idempotencyKey, CompletionRequestJson request) {
        var actor = currentActor.get();
        var command = new CompleteFulfilmentTask.Command(taskId(taskId), request.getAccessUrl(), request.getNote());
        return idempotent.answer(() -> completeFulfilmentTask.complete(actor, command), task -> answer(actor, task));
    }

    @Override
    public ResponseEntity<FulfilmentTaskJson> askBack(
            String taskId, String idempotencyKey, InquiryRequestJson request) {
        var actor = currentActor.get();
        var id = taskId(taskId);
        var question = Problems.written("/question", request.getQuestion());
        return idempotent.answer(() -> askBack.ask(actor, id, question), task -> answer(actor, task));
    }

    @Override
    public ResponseEntity<FulfilmentTaskJson> declineBooking(
            String taskId, String idempotencyKey, RefusalRequestJson request) {
        var actor = currentActor.get();
        var id = taskId(taskId);
        var reason = Problems.written("/reason", request.getReason());
        return idempotent.answer(() -> declineBooking.decline(actor, id, reason), task -> answer(actor, task));
    }

    private ResponseEntity<FulfilmentTaskJson> answer(Actor actor, FulfilmentTask task) {
        return ResponseEntity.ok(ProvisioningJsons.task(readProvisioning.file(actor, task)));
    }

    private static FulfilmentTaskId taskId(String text) {
        try {
            return FulfilmentTaskId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
