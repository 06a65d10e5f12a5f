package de.allmende.tenant.exit.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.exit.ConfirmClosing;
import de.allmende.tenant.exit.DiscardClosing;
import de.allmende.tenant.exit.ExitCase;
import de.allmende.tenant.exit.ExitRefusal;
import de.allmende.tenant.exit.ProposeClosing;
import de.allmende.tenant.exit.ReadExits;
import de.allmende.tenant.rest.ClosingDiscarding;
import de.allmende.tenant.rest.Exit;
import de.allmende.tenant.rest.ExitList;
import de.allmende.tenant.rest.ExitsApi;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class ExitController implements ExitsApi {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final ReadExits read;
    private final ProposeClosing propose;
    private final ConfirmClosing confirm;
    private final DiscardClosing discard;

    ExitController(
            CurrentActor currentActor,
            Idempotent idempotent,
            ReadExits read,
            ProposeClosing propose,
            ConfirmClosing confirm,
            DiscardClosing discard) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.read = read;
        this.propose = propose;
        this.confirm = confirm;
        this.discard = discard;
    }

    @Override
    public ResponseEntity<ExitList> listExits() {
        return ResponseEntity.ok(new ExitList()
                .items(read.all(currentActor.get()).stream()
                        .map(ExitViews::summary)
                        .toList()));
    }

    @Override
    public ResponseEntity<Exit> getExit(String tenantId) {
        return read.of(currentActor.get(), id(TenantId::parse, tenantId))
                .map(shown -> ResponseEntity.ok(ExitViews.view(shown.exit(), shown.left())))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<Exit> proposeClosing(String tenantId, String idempotencyKey) {
        return decided(tenantId, propose::propose);
    }

    @Override
    public ResponseEntity<Exit> confirmClosing(String tenantId, String idempotencyKey) {
        return decided(tenantId, confirm::confirm);
    }

    @Override
    public ResponseEntity<Exit> discardClosing(String tenantId, String idempotencyKey, ClosingDiscarding body) {
        return decided(tenantId, (actor, tenant) -> discard.discard(actor, tenant, body.getReason()));
    }

    private ResponseEntity<Exit> decided(
            String tenantId, BiFunction<Actor, TenantId, Outcome<ExitCase, ExitRefusal>> act) {
        var actor = currentActor.get();
        var tenant = id(TenantId::parse, tenantId);
        return idempotent.answer(() -> act.apply(actor, tenant), exit -> ResponseEntity.ok(ExitViews.view(exit)));
    }

    @Override
    public ResponseEntity<Resource> downloadDeletionRecord(String tenantId) {
        return read.recordOf(currentActor.get(), id(TenantId::parse, tenantId))
                .map(kept -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("loeschprotokoll.txt")
                                        .build()
                                        .toString())
                        .<Resource>body(new ByteArrayResource(kept.document().getBytes(StandardCharsets.UTF_8))))
                .orElseThrow(Problems::notFound);
    }
}
