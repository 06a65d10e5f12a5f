package de.allmende.tenant.person.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.person.DecideGrant;
import de.allmende.tenant.person.ExplainRoles;
import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.GrantRole;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.PersonId;
import de.allmende.tenant.person.ReadConfirmationRequests;
import de.allmende.tenant.person.ReadPeople;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.person.Verdict;
import de.allmende.tenant.person.WithdrawGrant;
import de.allmende.tenant.rest.ConfirmationRequestList;
import de.allmende.tenant.rest.Grant;
import de.allmende.tenant.rest.GrantDecision;
import de.allmende.tenant.rest.GrantList;
import de.allmende.tenant.rest.GrantWithdrawal;
import de.allmende.tenant.rest.GrantsApi;
import de.allmende.tenant.rest.MyRoleList;
import de.allmende.tenant.rest.NewGrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class GrantController implements GrantsApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final GrantRole grantRole;
    private final DecideGrant decideGrant;
    private final WithdrawGrant withdrawGrant;
    private final ReadPeople readPeople;
    private final ExplainRoles explainRoles;
    private final ReadConfirmationRequests readConfirmationRequests;
    private final BusinessTime time;

    GrantController(
            CurrentActor currentActor,
            Idempotent idempotent,
            GrantRole grantRole,
            DecideGrant decideGrant,
            WithdrawGrant withdrawGrant,
            ReadPeople readPeople,
            ExplainRoles explainRoles,
            ReadConfirmationRequests readConfirmationRequests,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.grantRole = grantRole;
        this.decideGrant = decideGrant;
        this.withdrawGrant = withdrawGrant;
        this.readPeople = readPeople;
        this.explainRoles = explainRoles;
        this.readConfirmationRequests = readConfirmationRequests;
        this.time = time;
    }

    @Override
    public ResponseEntity<Grant> grantRole(String idempotencyKey, NewGrant body) {
        var command = command(body);
        var views = views();
        return idempotent.answer(
                () -> grantRole.grant(currentActor.get(), command),
                grant -> ResponseEntity.status(HttpStatus.CREATED).body(views.grant(grant)));
    }

    private GrantRole.Command command(NewGrant body) {
        var problems = new ArrayList<FieldProblem>();
        var limit = body.getValueLimit();
        if (limit != null && limit.getAmount().startsWith("-")) {
            problems.add(new FieldProblem("/valueLimit/amount", "WRONG_VALUE", "Eine Wertgrenze ist nicht negativ."));
        }
        var from = body.getFrom() == null ? time.today() : body.getFrom();
        if (body.getUntil() != null && !body.getUntil().isAfter(from)) {
            problems.add(new FieldProblem(
                    "/until", "WRONG_VALUE", "Das Ende muss nach dem Beginn liegen; es ist der erste Tag danach."));
        }
        if (!problems.isEmpty()) {
            throw Problems.badRequest(problems);
        }
        return new GrantRole.Command(
                id(PersonId::parse, body.getPersonId()),
                Role.valueOf(body.getRole().name()),
                new Limits(
                        limit == null ? null : Money.euro(limit.getAmount()),
                        Objects.requireNonNullElse(body.getCostCentres(), List.of())),
                body.getFrom(),
                body.getUntil());
    }

    @Override
    public ResponseEntity<Grant> decideGrant(String grantId, String idempotencyKey, GrantDecision body) {
        var command = command(grantId, body);
        var views = views();
        return idempotent.answer(
                () -> decideGrant.decide(currentActor.get(), command), grant -> ResponseEntity.ok(views.grant(grant)));
    }

    @Override
    public ResponseEntity<Void> decideGrantOfMember(String tenantId, String grantId, GrantDecision body) {
        Answers.orRefuse(
                decideGrant.decideForMember(currentActor.get(), id(TenantId::parse, tenantId), command(grantId, body)));
        return ResponseEntity.noContent().build();
    }

    private static DecideGrant.Command command(String grantId, GrantDecision body) {
        boolean confirms = body.getVerdict() == GrantDecision.VerdictEnum.CONFIRM;
        if (!confirms && body.getReason() == null) {
            throw Problems.badRequest("/reason", "MISSING", "Bitte begründen Sie die Ablehnung.");
        }
        return new DecideGrant.Command(
                id(GrantId::parse, grantId),
                confirms ? Verdict.CONFIRMED : Verdict.REJECTED,
                confirms ? null : body.getReason());
    }

    @Override
    public ResponseEntity<ConfirmationRequestList> listConfirmationRequests() {
        return ResponseEntity.ok(new ConfirmationRequestList()
                .items(readConfirmationRequests.open(currentActor.get()).stream()
                        .map(PersonViews::request)
                        .toList()));
    }

    @Override
    public ResponseEntity<Grant> withdrawGrant(String grantId, String idempotencyKey, @Nullable GrantWithdrawal body) {
        var id = id(GrantId::parse, grantId);
        var reason = body == null ? null : body.getReason();
        var views = views();
        return idempotent.answer(
                () -> withdrawGrant.withdraw(currentActor.get(), id, reason),
                grant -> ResponseEntity.ok(views.grant(grant)));
    }

    @Override
    public ResponseEntity<GrantList> listMyGrants() {
        var actor = currentActor.get();
        var views = views();
        return ResponseEntity.ok(new GrantList()
                .items(readPeople.find(actor, new PersonId(actor.subject())).stream()
                        .flatMap(person -> person.grants().stream())
                        .map(views::grant)
                        .toList()));
    }

    @Override
    public ResponseEntity<MyRoleList> explainMyRoles() {
        var actor = currentActor.get();
        var views = views();
        return ResponseEntity.ok(new MyRoleList()
                .items(explainRoles.explain(actor).stream().map(views::role).toList()));
    }

    private PersonViews views() {
        return new PersonViews(currentActor.get(), time.today());
    }
}
