package de.allmende.tenant.claimrule.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.claimrule.ClaimRule;
import de.allmende.tenant.claimrule.ClaimRuleSetId;
import de.allmende.tenant.claimrule.DecideClaimRules;
import de.allmende.tenant.claimrule.DraftClaimRules;
import de.allmende.tenant.claimrule.DryRunClaimRules;
import de.allmende.tenant.claimrule.ReadClaimRules;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.rest.ClaimRuleDryRun;
import de.allmende.tenant.rest.ClaimRuleSet;
import de.allmende.tenant.rest.ClaimRuleSetEnd;
import de.allmende.tenant.rest.ClaimRuleSetList;
import de.allmende.tenant.rest.ClaimRulesApi;
import de.allmende.tenant.rest.NewClaimRule;
import de.allmende.tenant.rest.NewClaimRuleSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class ClaimRuleController implements ClaimRulesApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final ReadClaimRules read;
    private final DraftClaimRules draft;
    private final DryRunClaimRules dryRun;
    private final DecideClaimRules decide;

    ClaimRuleController(
            CurrentActor currentActor,
            Idempotent idempotent,
            ReadClaimRules read,
            DraftClaimRules draft,
            DryRunClaimRules dryRun,
            DecideClaimRules decide) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.read = read;
        this.draft = draft;
        this.dryRun = dryRun;
        this.decide = decide;
    }

    @Override
    public ResponseEntity<ClaimRuleSetList> listClaimRuleSets() {
        return ResponseEntity.ok(new ClaimRuleSetList()
                .items(read.all(currentActor.get()).stream()
                        .map(ClaimRuleViews::set)
                        .toList()));
    }

    @Override
    public ResponseEntity<ClaimRuleSet> draftClaimRuleSet(String idempotencyKey, NewClaimRuleSet body) {
        var rules = rules(body);
        return idempotent.answer(
                () -> draft.draft(currentActor.get(), rules),
                set -> ResponseEntity.status(HttpStatus.CREATED).body(ClaimRuleViews.set(set)));
    }

    private static List<ClaimRule> rules(NewClaimRuleSet body) {
        var wanted = body.getRules();
        var problems = IntStream.range(0, wanted.size())
                .filter(place -> {
                    var limit = wanted.get(place).getValueLimit();
                    return limit != null && limit.getAmount().startsWith("-");
                })
                .mapToObj(place -> new FieldProblem(
                        "/rules/" + place + "/valueLimit/amount", "WRONG_VALUE", "Eine Wertgrenze ist nicht negativ."))
                .toList();
        if (!problems.isEmpty()) {
            throw Problems.badRequest(problems);
        }
        return wanted.stream().map(ClaimRuleController::rule).toList();
    }

    private static ClaimRule rule(NewClaimRule wanted) {
        var limit = wanted.getValueLimit();
        return new ClaimRule(
                wanted.getClaim(),
                wanted.getValue(),
                Role.valueOf(wanted.getRole().name()),
                new Limits(
                        limit == null ? null : Money.euro(limit.getAmount()),
                        Objects.requireNonNullElse(wanted.getCostCentres(), List.of())));
    }

    @Override
    public ResponseEntity<ClaimRuleDryRun> dryRunClaimRuleSet(String ruleSetId) {
        return dryRun.of(currentActor.get(), id(ClaimRuleSetId::parse, ruleSetId))
                .map(trial -> ResponseEntity.ok(ClaimRuleViews.dryRun(trial)))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<ClaimRuleSet> confirmClaimRuleSet(String ruleSetId, String idempotencyKey) {
        var id = id(ClaimRuleSetId::parse, ruleSetId);
        return idempotent.answer(
                () -> decide.confirm(currentActor.get(), id), set -> ResponseEntity.ok(ClaimRuleViews.set(set)));
    }

    @Override
    public ResponseEntity<ClaimRuleSet> endClaimRuleSet(String ruleSetId, String idempotencyKey, ClaimRuleSetEnd body) {
        var id = id(ClaimRuleSetId::parse, ruleSetId);
        return idempotent.answer(
                () -> decide.end(currentActor.get(), id, body.getReason()),
                set -> ResponseEntity.ok(ClaimRuleViews.set(set)));
    }
}
