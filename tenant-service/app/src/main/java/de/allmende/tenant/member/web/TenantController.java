package de.allmende.tenant.member.web;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.EntityTags;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PastInstants;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.member.ChangeTenant;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.EditMasterData;
import de.allmende.tenant.member.ReadTenants;
import de.allmende.tenant.member.StateLoginWay;
import de.allmende.tenant.member.TenantFilter;
import de.allmende.tenant.member.Tenants.Place;
import de.allmende.tenant.rest.InhabitantFigure;
import de.allmende.tenant.rest.LoginWayStatement;
import de.allmende.tenant.rest.MasterData;
import de.allmende.tenant.rest.NewMembership;
import de.allmende.tenant.rest.NewTenant;
import de.allmende.tenant.rest.Tenant;
import de.allmende.tenant.rest.TenantKind;
import de.allmende.tenant.rest.TenantPage;
import de.allmende.tenant.rest.TenantState;
import de.allmende.tenant.rest.TenantStateChange;
import de.allmende.tenant.rest.TenantsApi;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class TenantController implements TenantsApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final Cursors cursors;
    private final CreateTenant createTenant;
    private final ChangeTenant changeTenant;
    private final EditMasterData editMasterData;
    private final StateLoginWay stateLoginWay;
    private final ReadTenants readTenants;
    private final BusinessTime time;
    private final String basePath;

    TenantController(
            CurrentActor currentActor,
            Idempotent idempotent,
            Cursors cursors,
            CreateTenant createTenant,
            ChangeTenant changeTenant,
            EditMasterData editMasterData,
            StateLoginWay stateLoginWay,
            ReadTenants readTenants,
            BusinessTime time,
            @Value("${allmende.web.base-path}") String basePath) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.cursors = cursors;
        this.createTenant = createTenant;
        this.changeTenant = changeTenant;
        this.editMasterData = editMasterData;
        this.stateLoginWay = stateLoginWay;
        this.readTenants = readTenants;
        this.time = time;
        this.basePath = basePath;
    }

    @Override
    public ResponseEntity<TenantPage> listTenants(
            @Nullable String q,
            @Nullable TenantKind kind,
            @Nullable TenantState state,
            Integer pageSize,
            @Nullable String pageToken) {
        var actor = currentActor.get();
        var filter = new TenantFilter(
                q == null || q.isBlank() ? null : q.strip(),
                kind == null ? null : de.allmende.tenant.member.TenantKind.valueOf(kind.name()),
                state == null ? null : de.allmende.tenant.member.TenantState.valueOf(state.name()));
        var after =
                cursors.decode(actor, pageToken).map(TenantController::place).orElse(null);
        var found = readTenants.page(actor, filter, after, pageSize + 1);
        var today = time.today();
        var page = new TenantPage()
                .items(found.stream()
                        .limit(pageSize)
                        .map(tenant -> TenantViews.summary(tenant, today))
                        .toList());
        if (found.size() > pageSize) {
            var last = found.get(pageSize - 1);
            page.nextPageToken(cursors.encode(
                    actor, last.id().value() + " " + last.profile().name()));
        }
        return ResponseEntity.ok(page);
    }

    private static Place place(String position) {
        int blank = position.indexOf(' ');
        return new Place(position.substring(blank + 1), UUID.fromString(position.substring(0, blank)));
    }

    @Override
    public ResponseEntity<Tenant> createTenant(String idempotencyKey, NewTenant body) {
        var command = TenantCommands.create(body);
        return idempotent.answer(
                () -> createTenant.create(currentActor.get(), command),
                tenant -> ResponseEntity.created(URI.create(basePath + "/tenants/" + tenant.id()))
                        .body(TenantViews.tenant(tenant)));
    }

    @Override
    public ResponseEntity<Tenant> getTenant(String tenantId, @Nullable OffsetDateTime at) {
        var actor = currentActor.get();
        var id = PathIds.tenant(tenantId);
        var found = at == null ? readTenants.open(actor, id) : readTenants.openAt(actor, id, PastInstants.of(at, time));
        return found.map(TenantController::answer).orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<Tenant> editMasterData(String tenantId, MasterData body, @Nullable String ifMatch) {
        var revision = EntityTags.version(ifMatch);
        var data = TenantCommands.masterData(body);
        return answer(
                Answers.orRefuse(editMasterData.edit(currentActor.get(), PathIds.tenant(tenantId), revision, data)));
    }

    @Override
    public ResponseEntity<Tenant> stateLoginWay(LoginWayStatement body) {
        var way = de.allmende.tenant.member.LoginWay.valueOf(body.getLoginWay().name());
        return answer(Answers.orRefuse(stateLoginWay.state(currentActor.get(), way)));
    }

    private static ResponseEntity<Tenant> answer(de.allmende.tenant.member.Tenant tenant) {
        return ResponseEntity.ok().eTag(EntityTags.of(tenant.revision())).body(TenantViews.tenant(tenant));
    }

    @Override
    public ResponseEntity<Tenant> changeTenantState(String tenantId, String idempotencyKey, TenantStateChange change) {
        var next =
                de.allmende.tenant.member.TenantState.valueOf(change.getState().name());
        return idempotent.answer(
                () -> changeTenant.moveTo(currentActor.get(), PathIds.tenant(tenantId), next, change.getReason()),
                tenant -> ResponseEntity.ok(TenantViews.tenant(tenant)));
    }

    @Override
    public ResponseEntity<Tenant> addMembership(String tenantId, String idempotencyKey, NewMembership body) {
        var membership = MembershipCommands.membership(body);
        return idempotent.answer(
                () -> changeTenant.addMembership(currentActor.get(), PathIds.tenant(tenantId), membership),
                tenant -> ResponseEntity.status(HttpStatus.CREATED).body(TenantViews.tenant(tenant)));
    }

    @Override
    public ResponseEntity<Tenant> addInhabitantFigure(String tenantId, String idempotencyKey, InhabitantFigure body) {
        var figure =
                new de.allmende.tenant.member.InhabitantFigure(body.getKeyDate(), body.getCount(), body.getSource());
        return idempotent.answer(
                () -> changeTenant.addFigure(currentActor.get(), PathIds.tenant(tenantId), figure),
                tenant -> ResponseEntity.status(HttpStatus.CREATED).body(TenantViews.tenant(tenant)));
    }
}
