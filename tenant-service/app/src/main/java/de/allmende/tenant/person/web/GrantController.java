package de.allmende.tenant.person.web;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.GrantRole;
import de.allmende.tenant.person.PersonId;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.person.WithdrawGrant;
import de.allmende.tenant.rest.Grant;
import de.allmende.tenant.rest.GrantsApi;
import de.allmende.tenant.rest.NewGrant;
import java.util.ArrayList;
import java.util.function.Function;
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
    private final WithdrawGrant withdrawGrant;
    private final BusinessTime time;

    GrantController(
            CurrentActor currentActor,
            Idempotent idempotent,
            GrantRole grantRole,
            WithdrawGrant withdrawGrant,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.grantRole = grantRole;
        this.withdrawGrant = withdrawGrant;
        this.time = time;
    }

    @Override
    public ResponseEntity<Grant> grantRole(String idempotencyKey, NewGrant body) {
        var command = command(body);
        var today = time.today();
        return idempotent.answer(
                () -> grantRole.grant(currentActor.get(), command),
                grant -> ResponseEntity.status(HttpStatus.CREATED).body(PersonViews.grant(grant, today)));
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
                limit == null ? null : Money.euro(limit.getAmount()),
                body.getFrom(),
                body.getUntil());
    }

    @Override
    public ResponseEntity<Grant> withdrawGrant(String grantId, String idempotencyKey) {
        var id = id(GrantId::parse, grantId);
        var today = time.today();
        return idempotent.answer(
                () -> withdrawGrant.withdraw(currentActor.get(), id),
                grant -> ResponseEntity.ok(PersonViews.grant(grant, today)));
    }

    /** An id that nobody could have is as unknown as one of others. */
    private static <T> T id(Function<String, T> parse, String text) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
