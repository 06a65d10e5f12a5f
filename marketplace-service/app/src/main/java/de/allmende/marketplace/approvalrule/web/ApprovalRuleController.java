package de.allmende.marketplace.approvalrule.web;

import de.allmende.marketplace.approvalrule.ApprovalRuleSet;
import de.allmende.marketplace.approvalrule.ApprovalRuleSetId;
import de.allmende.marketplace.approvalrule.MoveRules;
import de.allmende.marketplace.approvalrule.ProposeRules;
import de.allmende.marketplace.approvalrule.ReadRules;
import de.allmende.marketplace.approvalrule.RuleSetMove;
import de.allmende.marketplace.approvalrule.RuleSetRefusal;
import de.allmende.marketplace.rest.ApprovalRuleSetJson;
import de.allmende.marketplace.rest.ApprovalRuleSetListJson;
import de.allmende.marketplace.rest.ApprovalRuleSetMoveRequestJson;
import de.allmende.marketplace.rest.ApprovalRuleSetRequestJson;
import de.allmende.marketplace.rest.ApprovalRulesApi;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.PathIds;
import de.allmende.platform.web.Problems;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approval rules over HTTP. */
@RestController
@RequestMapping("${allmende.web.base-path}")
final class ApprovalRuleController implements ApprovalRulesApi {

    private final CurrentActor currentActor;
    private final ProposeRules proposeRules;
    private final MoveRules moveRules;
    private final ReadRules readRules;
    private final Idempotent idempotent;

    ApprovalRuleController(
            CurrentActor currentActor,
            ProposeRules proposeRules,
            MoveRules moveRules,
            ReadRules readRules,
            Idempotent idempotent) {
        this.currentActor = currentActor;
        this.proposeRules = proposeRules;
        this.moveRules = moveRules;
        this.readRules = readRules;
        this.idempotent = idempotent;
    }

    @Override
    public ResponseEntity<ApprovalRuleSetListJson> listApprovalRuleSets() {
        var actor = currentActor.get();
        return ResponseEntity.ok(new ApprovalRuleSetListJson()
                .items(readRules.all(actor).stream()
                        .map(rules -> ApprovalRuleJsons.ruleSet(actor, rules))
                        .toList()));
    }

    @Override
    public ResponseEntity<ApprovalRuleSetJson> proposeApprovalRuleSet(
            String idempotencyKey, ApprovalRuleSetRequestJson request) {
        var actor = currentActor.get();
        var command = new ProposeRules.Command(
                ApprovalRuleJsons.rules(request.getRules()), Problems.written("/note", request.getNote()));
        Supplier<Outcome<ApprovalRuleSet, RuleSetRefusal>> proposed = () -> proposeRules.propose(actor, command);
        return idempotent.answer(
                proposed,
                rules -> ResponseEntity.status(HttpStatus.CREATED).body(ApprovalRuleJsons.ruleSet(actor, rules)));
    }

    @Override
    public ResponseEntity<ApprovalRuleSetJson> moveApprovalRuleSet(
            String approvalRuleSetId, String idempotencyKey, ApprovalRuleSetMoveRequestJson request) {
        var actor = currentActor.get();
        var id = PathIds.id(ApprovalRuleSetId::parse, approvalRuleSetId);
        var command =
                new MoveRules.Command(id, RuleSetMove.valueOf(request.getMove().name()));
        Supplier<Outcome<ApprovalRuleSet, RuleSetRefusal>> moved = () -> moveRules.move(actor, command);
        return idempotent.answer(moved, rules -> ResponseEntity.ok(ApprovalRuleJsons.ruleSet(actor, rules)));
    }
}
