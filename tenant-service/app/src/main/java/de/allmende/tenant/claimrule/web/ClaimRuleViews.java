package de.allmende.tenant.claimrule.web;

import de.allmende.tenant.claimrule.ClaimRule;
import de.allmende.tenant.claimrule.ClaimRuleSet;
import de.allmende.tenant.claimrule.DryRunClaimRules.Affected;
import de.allmende.tenant.claimrule.DryRunClaimRules.Trial;
import de.allmende.tenant.rest.ClaimEffect;
import de.allmende.tenant.rest.ClaimEffectCause;
import de.allmende.tenant.rest.ClaimEffectKind;
import de.allmende.tenant.rest.ClaimRuleAffected;
import de.allmende.tenant.rest.ClaimRuleDryRun;
import de.allmende.tenant.rest.ClaimRuleSetState;
import de.allmende.tenant.rest.Money;
import de.allmende.tenant.rest.Role;
import de.allmende.tenant.rest.SaidClaim;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Rules and their dry run as the contract shows them. */
final class ClaimRuleViews {

    private ClaimRuleViews() {}

    static de.allmende.tenant.rest.ClaimRuleSet set(ClaimRuleSet set) {
        var view = new de.allmende.tenant.rest.ClaimRuleSet()
                .id(set.id().toString())
                .loginProviderId(set.provider().toString())
                .version(set.version())
                .rules(set.rules().stream().map(ClaimRuleViews::rule).toList())
                .state(ClaimRuleSetState.valueOf(set.state().name()))
                .stateLabel(set.state().label())
                .draftedBy(set.drafted().byName())
                .draftedAt(set.drafted().at().atOffset(ZoneOffset.UTC));
        var confirmed = set.confirmed();
        if (confirmed != null) {
            view.confirmedBy(confirmed.byName()).confirmedAt(confirmed.at().atOffset(ZoneOffset.UTC));
        }
        var ended = set.ended();
        if (ended != null) {
            view.endedBy(ended.byName())
                    .endedAt(ended.at().atOffset(ZoneOffset.UTC))
                    .endReason(ended.reason());
        }
        return view;
    }

    private static de.allmende.tenant.rest.ClaimRule rule(ClaimRule rule) {
        var limit = rule.limits().value();
        return new de.allmende.tenant.rest.ClaimRule()
                .claim(rule.claim())
                .value(rule.value())
                .role(Role.valueOf(rule.role().name()))
                .valueLimit(
                        limit == null
                                ? null
                                : new Money().amount(limit.toString()).currency(Money.CurrencyEnum.EUR))
                .costCentres(rule.limits().costCentres());
    }

    static ClaimRuleDryRun dryRun(Trial trial) {
        return new ClaimRuleDryRun()
                .ruleSetId(trial.set().id().toString())
                .locksAdministratorsOut(trial.locksAdministratorsOut())
                .items(trial.people().stream().map(ClaimRuleViews::affected).toList());
    }

    private static ClaimRuleAffected affected(Affected affected) {
        var view = new ClaimRuleAffected()
                .personId(affected.person().id().toString())
                .name(affected.person().name())
                .said(List.of())
                .effects(affected.effects().stream().map(ClaimRuleViews::effect).toList());
        var report = affected.report();
        if (report != null) {
            var objection = report.statement().objection();
            view.loggedInAt(report.session().at().atOffset(ZoneOffset.UTC))
                    .said(report.statement().values().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(said -> new SaidClaim().claim(said.getKey()).values(said.getValue()))
                            .toList())
                    .objection(objection == null ? null : ClaimRuleAffected.ObjectionEnum.valueOf(objection.name()));
        }
        return view;
    }

    private static ClaimEffect effect(de.allmende.tenant.claimrule.ClaimEffect effect) {
        return new ClaimEffect()
                .kind(ClaimEffectKind.valueOf(effect.kind().name()))
                .cause(ClaimEffectCause.valueOf(effect.cause().name()))
                .rule(rule(effect.rule()));
    }
}
