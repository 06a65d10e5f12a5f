package de.allmende.tenant.claimrule;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.claimrule.ClaimEffect.Cause;
import de.allmende.tenant.claimrule.ClaimEffect.Kind;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Probelauf: what a version of the rules would do to everybody who has a login, by what was said of them last. Changes nothing. */
public final class DryRunClaimRules {

    /** @param report what was said last; missing when the provider was not asked since rules were drafted */
    public record Affected(Person person, @Nullable LoginReport report, List<ClaimEffect> effects) {}

    /** @param locksAdministratorsOut no administrator whose right has no end would stay, so the rules cannot be confirmed */
    public record Trial(ClaimRuleSet set, List<Affected> people, boolean locksAdministratorsOut) {}

    private final TenantTransactions transactions;
    private final People people;
    private final ClaimRules rules;
    private final ClaimGrants grants;

    DryRunClaimRules(TenantTransactions transactions, People people, ClaimRules rules, ClaimGrants grants) {
        this.transactions = transactions;
        this.people = people;
        this.rules = rules;
        this.grants = grants;
    }

    /** Empty when the tenant has no such version. */
    public Optional<Trial> of(Actor actor, ClaimRuleSetId id) {
        return transactions.read(actor, () -> rules.find(id).map(this::trial));
    }

    /** In the open transaction. */
    Trial trial(ClaimRuleSet set) {
        var reports = rules.reports(set.provider()).stream()
                .collect(Collectors.toMap(LoginReport::person, Function.identity()));
        var affected = people.withLogin().stream()
                .map(person -> affected(set, person, reports.get(person.id())))
                .toList();
        var ending = affected.stream()
                .filter(each -> each.effects().stream().noneMatch(DryRunClaimRules::givesAdministration))
                .flatMap(each -> each.effects().stream())
                .filter(effect -> effect.kind() == Kind.ENDS)
                .map(effect -> Objects.requireNonNull(effect.grant()))
                .toList();
        boolean locksOut = grants.lockOut(ending);
        return new Trial(
                set,
                locksOut
                        ? affected.stream()
                                .map(DryRunClaimRules::keepingAdministration)
                                .toList()
                        : affected,
                locksOut);
    }

    private static Affected keepingAdministration(Affected each) {
        return new Affected(
                each.person(),
                each.report(),
                each.effects().stream()
                        .map(DryRunClaimRules::keepingAdministration)
                        .toList());
    }

    private static ClaimEffect keepingAdministration(ClaimEffect effect) {
        return effect.kind() == Kind.ENDS && effect.rule().role().isAdministrator()
                ? new ClaimEffect(Kind.STAYS, Cause.LAST_ADMINISTRATOR, effect.rule(), effect.grant())
                : effect;
    }

    private static boolean givesAdministration(ClaimEffect effect) {
        return effect.kind() == Kind.BEGINS && effect.rule().role().isAdministrator();
    }

    private Affected affected(ClaimRuleSet set, Person person, @Nullable LoginReport report) {
        return new Affected(person, report, grants.effects(set, person, report == null ? null : report.statement()));
    }
}
