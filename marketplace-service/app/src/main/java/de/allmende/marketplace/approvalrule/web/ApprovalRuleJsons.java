package de.allmende.marketplace.approvalrule.web;

import de.allmende.marketplace.approvalrule.ApprovalRule;
import de.allmende.marketplace.approvalrule.ApprovalRuleSet;
import de.allmende.marketplace.approvalrule.MoveRules;
import de.allmende.marketplace.booking.CoSignatureKind;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.rest.ApprovalRuleCostJson;
import de.allmende.marketplace.rest.ApprovalRuleJson;
import de.allmende.marketplace.rest.ApprovalRuleRequestJson;
import de.allmende.marketplace.rest.ApprovalRuleSetJson;
import de.allmende.marketplace.rest.ApprovalRuleSetMoveJson;
import de.allmende.marketplace.rest.ApprovalRuleSetStateJson;
import de.allmende.marketplace.rest.CoSignatureKindJson;
import de.allmende.marketplace.rest.MoneyJson;
import de.allmende.marketplace.rest.ProtectionNeedJson;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Problems;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Approval rules as JSON and back. */
final class ApprovalRuleJsons {

    private ApprovalRuleJsons() {}

    static ApprovalRuleSetJson ruleSet(Actor actor, ApprovalRuleSet rules) {
        var json = new ApprovalRuleSetJson()
                .id(rules.id().toString())
                .version(rules.version())
                .rules(rules.rules().stream().map(ApprovalRuleJsons::rule).toList())
                .note(rules.note())
                .state(ApprovalRuleSetStateJson.valueOf(rules.state().name()))
                .stateLabel(rules.state().label())
                .proposedBy(rules.proposed().by().name())
                .proposedAt(rules.proposed().at().atOffset(ZoneOffset.UTC))
                .moves(MoveRules.offered(actor, rules).stream()
                        .map(move -> ApprovalRuleSetMoveJson.valueOf(move.name()))
                        .toList());
        var released = rules.released();
        if (released != null) {
            json.releasedBy(released.by().name()).releasedAt(released.at().atOffset(ZoneOffset.UTC));
        }
        var endedAt = rules.endedAt();
        if (endedAt != null) {
            json.endedAt(endedAt.atOffset(ZoneOffset.UTC));
        }
        return json;
    }

    private static ApprovalRuleJson rule(ApprovalRule rule) {
        var json = new ApprovalRuleJson()
                .personalData(rule.personalData())
                .offerings(rule.offerings())
                .coSignatures(rule.coSignatures().stream()
                        .map(kind -> CoSignatureKindJson.valueOf(kind.name()))
                        .toList())
                .days(rule.days())
                .sentence(rule.sentence());
        var cost = rule.cost();
        var from = rule.costFrom();
        if (cost != null && from != null) {
            json.cost(ApprovalRuleCostJson.valueOf(cost.name()))
                    .costFrom(new MoneyJson().amount(from.toString()).currency(MoneyJson.CurrencyEnum.EUR));
        }
        var protection = rule.protectionFrom();
        if (protection != null) {
            json.protectionFrom(ProtectionNeedJson.valueOf(protection.name()));
        }
        return json;
    }

    /** What was written as rules; what makes no sense is answered with all places. */
    static List<ApprovalRule> rules(List<ApprovalRuleRequestJson> written) {
        var problems = new ArrayList<FieldProblem>();
        for (int place = 0; place < written.size(); place++) {
            mustMakeSense(written.get(place), "/rules/" + place, problems);
        }
        if (!problems.isEmpty()) {
            throw Problems.badRequest(problems);
        }
        return written.stream().map(ApprovalRuleJsons::rule).toList();
    }

    private static void mustMakeSense(ApprovalRuleRequestJson rule, String place, List<FieldProblem> problems) {
        var from = rule.getCostFrom();
        if ((rule.getCost() == null) != (from == null)) {
            problems.add(new FieldProblem(
                    place + "/costFrom",
                    "MISSING",
                    "Bitte nennen Sie, welche Kosten gemeint sind und ab welchem Betrag, oder keins von beiden."));
        } else if (from != null && Money.euro(from).compareTo(Money.ZERO) <= 0) {
            problems.add(new FieldProblem(
                    place + "/costFrom",
                    "WRONG_VALUE",
                    "Bitte nennen Sie einen Betrag über 0, zum Beispiel 50000.00."));
        }
    }

    private static ApprovalRule rule(ApprovalRuleRequestJson rule) {
        var cost = rule.getCost();
        var from = rule.getCostFrom();
        var protection = rule.getProtectionFrom();
        var offerings = rule.getOfferings();
        return new ApprovalRule(
                cost == null ? null : ApprovalRule.Cost.valueOf(cost.name()),
                from == null ? null : Money.euro(from),
                rule.getPersonalData(),
                protection == null ? null : ProtectionNeed.valueOf(protection.name()),
                offerings == null
                        ? List.of()
                        : offerings.stream()
                                .map(String::strip)
                                .filter(key -> !key.isEmpty())
                                .distinct()
                                .toList(),
                rule.getCoSignatures().stream()
                        .map(kind -> CoSignatureKind.valueOf(kind.name()))
                        .distinct()
                        .toList(),
                rule.getDays());
    }
}
