package de.allmende.tenant.claimrule;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.tenant.claimrule.ClaimEffect.Cause;
import de.allmende.tenant.claimrule.ClaimEffect.Kind;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.GrantState;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what a rule set does to a person. The dry run shows it, a login does it.
 *
 * @param origins of the person's grants those that come from a rule
 * @param statement what the provider said last; missing when it was never asked
 */
record ClaimEffects(
        ClaimRuleSet set,
        Person person,
        Map<GrantId, ClaimRule> origins,
        @Nullable Statement statement,
        LocalDate today) {

    List<ClaimEffect> all() {
        return Stream.of(Role.values()).flatMap(this::about).toList();
    }

    private Stream<ClaimEffect> about(Role role) {
        var given = given(role);
        var wanted = set.firstFor(role, this::fits);
        if (given.isEmpty()) {
            return wanted.stream().map(this::begins);
        }
        var grant = given.get();
        var origin = origins.get(grant.id());
        if (origin == null) {
            throw new IllegalStateException("A grant by a rule has lost it.");
        }
        if (wanted.filter(origin::equals).isPresent()) {
            return Stream.of(new ClaimEffect(Kind.STAYS, Cause.SAID, origin, grant));
        }
        boolean stands = set.rules().contains(origin);
        if (stands && wanted.isEmpty() && !isAsked(origin)) {
            return Stream.of(new ClaimEffect(Kind.STAYS, Cause.NOT_ASKED_YET, origin, grant));
        }
        var ends = new ClaimEffect(
                Kind.ENDS, stands && !fits(origin) ? Cause.SAID_NO_MORE : Cause.RULE_GONE, origin, grant);
        return Stream.concat(Stream.of(ends), wanted.stream().map(this::begins));
    }

    private boolean isAsked(ClaimRule rule) {
        return statement != null && statement.covers(rule);
    }

    private boolean fits(ClaimRule rule) {
        return statement != null && statement.fits(rule);
    }

    private ClaimEffect begins(ClaimRule rule) {
        if (isHeldByHand(rule.role())) {
            return new ClaimEffect(Kind.NOT_GIVEN, Cause.HELD_BY_HAND, rule, null);
        }
        return set.isBy(person.id())
                ? new ClaimEffect(Kind.NOT_GIVEN, Cause.OWN_RULES, rule, null)
                : new ClaimEffect(Kind.BEGINS, Cause.SAID, rule, null);
    }

    private Optional<GrantEntry> given(Role role) {
        return live(role).filter(grant -> origins.containsKey(grant.id())).findFirst();
    }

    /** One that waits for a second person, or for its first day, would be one too many. */
    private boolean isHeldByHand(Role role) {
        return live(role).anyMatch(grant -> !origins.containsKey(grant.id()));
    }

    private Stream<GrantEntry> live(Role role) {
        var fromToday = new DatePeriod(today, null);
        return person.grants().stream()
                .filter(grant -> grant.role() == role
                        && grant.stateOn(today) != GrantState.WITHDRAWN
                        && grant.stateOn(today) != GrantState.REJECTED
                        && grant.period().overlaps(fromToday));
    }
}
