package de.allmende.tenant.claimrule;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.person.PersonId;
import de.allmende.tenant.person.Role;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules by which one login provider gives roles. It never changes; whoever wants others drafts the next one.
 *
 * @param rules of several for one role the first that fits counts
 */
public record ClaimRuleSet(
        ClaimRuleSetId id,
        TenantId tenant,
        LoginProviderId provider,
        int version,
        List<ClaimRule> rules,
        Step drafted,
        @Nullable Step confirmed,
        @Nullable End ended) {

    /** Who did something, and when. */
    public record Step(UUID by, String byName, Instant at) {}

    /** Why it gives nothing any more. */
    public record End(String byName, Instant at, String reason) {}

    public ClaimRuleSet {
        rules = List.copyOf(rules);
    }

    public ClaimRuleSetState state() {
        if (ended == null) {
            return confirmed == null ? ClaimRuleSetState.DRAFT : ClaimRuleSetState.IN_FORCE;
        }
        return confirmed == null ? ClaimRuleSetState.DISCARDED : ClaimRuleSetState.ENDED;
    }

    /** Whether there is something to be told of people for its sake. */
    boolean isOpen() {
        return ended == null;
    }

    boolean isInForce() {
        return state() == ClaimRuleSetState.IN_FORCE;
    }

    Set<String> claims() {
        return rules.stream().map(ClaimRule::claim).collect(Collectors.toUnmodifiableSet());
    }

    /** The first rule for a role that fits. */
    Optional<ClaimRule> firstFor(Role role, Predicate<ClaimRule> fits) {
        return rules.stream()
                .filter(rule -> rule.role() == role && fits.test(rule))
                .findFirst();
    }

    /** Nobody gives rights to himself or herself, by rules neither. */
    boolean isBy(PersonId person) {
        return drafted.by().equals(person.value())
                || (confirmed != null && confirmed.by().equals(person.value()));
    }

    ClaimRuleSet confirmed(Step by) {
        return new ClaimRuleSet(id, tenant, provider, version, rules, drafted, by, ended);
    }

    ClaimRuleSet ended(End by) {
        return new ClaimRuleSet(id, tenant, provider, version, rules, drafted, confirmed, by);
    }

    static Optional<ClaimRuleSet> inForce(Collection<ClaimRuleSet> sets) {
        return sets.stream().filter(ClaimRuleSet::isInForce).findFirst();
    }
}
