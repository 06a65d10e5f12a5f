package de.allmende.tenant.support.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.tenant.rest.NewSupportCase;
import de.allmende.tenant.rest.Role;
import de.allmende.tenant.rest.SupportApi;
import de.allmende.tenant.rest.SupportCase;
import de.allmende.tenant.rest.SupportCaseList;
import de.allmende.tenant.rest.SupportCaseState;
import de.allmende.tenant.support.EndSupport;
import de.allmende.tenant.support.EnterSupport;
import de.allmende.tenant.support.GrantSupport;
import de.allmende.tenant.support.ReadSupportCases;
import de.allmende.tenant.support.RequestSupport;
import de.allmende.tenant.support.SupportCaseId;
import java.time.ZoneOffset;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class SupportController implements SupportApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final RequestSupport requestSupport;
    private final GrantSupport grantSupport;
    private final EndSupport endSupport;
    private final EnterSupport enterSupport;
    private final ReadSupportCases readSupportCases;
    private final BusinessTime time;

    SupportController(
            CurrentActor currentActor,
            Idempotent idempotent,
            RequestSupport requestSupport,
            GrantSupport grantSupport,
            EndSupport endSupport,
            EnterSupport enterSupport,
            ReadSupportCases readSupportCases,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.requestSupport = requestSupport;
        this.grantSupport = grantSupport;
        this.endSupport = endSupport;
        this.enterSupport = enterSupport;
        this.readSupportCases = readSupportCases;
        this.time = time;
    }

    @Override
    public ResponseEntity<SupportCaseList> listSupportCases() {
        return ResponseEntity.ok(new SupportCaseList()
                .items(readSupportCases.all(currentActor.get()).stream()
                        .map(this::view)
                        .toList()));
    }

    @Override
    public ResponseEntity<SupportCase> requestSupportCase(String tenantId, String idempotencyKey, NewSupportCase body) {
        var command = new RequestSupport.Command(
                id(TenantId::parse, tenantId),
                de.allmende.tenant.person.Role.valueOf(body.getRole().name()),
                body.getHours(),
                body.getReason());
        return idempotent.answer(
                () -> requestSupport.request(currentActor.get(), command),
                requested -> ResponseEntity.status(HttpStatus.CREATED).body(view(requested)));
    }

    @Override
    public ResponseEntity<SupportCase> grantSupportCase(String supportCaseId, String idempotencyKey) {
        var id = id(SupportCaseId::parse, supportCaseId);
        return idempotent.answer(
                () -> grantSupport.grant(currentActor.get(), id), granted -> ResponseEntity.ok(view(granted)));
    }

    @Override
    public ResponseEntity<SupportCase> endSupportCase(String supportCaseId, String idempotencyKey) {
        var id = id(SupportCaseId::parse, supportCaseId);
        return idempotent.answer(() -> endSupport.end(currentActor.get(), id), ended -> ResponseEntity.ok(view(ended)));
    }

    @Override
    public ResponseEntity<SupportCase> enterSupportCase(String supportCaseId) {
        var entered = enterSupport.enter(currentActor.get(), id(SupportCaseId::parse, supportCaseId));
        return ResponseEntity.ok(view(Answers.orRefuse(entered)));
    }

    @Override
    public ResponseEntity<Void> leaveSupportCase() {
        Answers.orRefuse(enterSupport.leave(currentActor.get()));
        return ResponseEntity.noContent().build();
    }

    private SupportCase view(de.allmende.tenant.support.SupportCase known) {
        var actor = currentActor.get();
        var view = new SupportCase()
                .id(known.id().toString())
                .tenantId(known.tenant().toString())
                .tenantName(known.tenantName())
                .supporter(known.supporterName())
                .own(known.supporter().equals(actor.subject()))
                .role(Role.valueOf(known.role().name()))
                .hours(known.hours())
                .reason(known.reason())
                .requestedAt(known.requestedAt().atOffset(ZoneOffset.UTC))
                .state(SupportCaseState.valueOf(known.stateAt(time.now()).name()));
        var grant = known.grant();
        if (grant != null) {
            view.grantedBy(grant.byName())
                    .grantedAt(grant.at().atOffset(ZoneOffset.UTC))
                    .endsAt(grant.endsAt().atOffset(ZoneOffset.UTC));
        }
        var end = known.end();
        if (end != null) {
            view.endedBy(end.byName()).endedAt(end.at().atOffset(ZoneOffset.UTC));
        }
        return view;
    }
}
