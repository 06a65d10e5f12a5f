package de.allmende.tenant.claimrule;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.claimrule.ClaimEffect.Cause;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.GrantState;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.Role;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives and takes rights by rules, in the open transaction. The last administrator stays whatever a rule says. */
final class ClaimGrants {

    private final People people;
    private final ClaimRules rules;
    private final AuditTrail audit;
    private final BusinessTime time;

    ClaimGrants(People people, ClaimRules rules, AuditTrail audit, BusinessTime time) {
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.time = time;
    }

    /** What a rule set does to a person; nothing is done. */
    List<ClaimEffect> effects(ClaimRuleSet set, Person person, @Nullable Statement statement) {
        var origins = rules.origins(person.grants().stream().map(GrantEntry::id).toList());
        return new ClaimEffects(set, person, origins, statement, time.today()).all();
    }

    /** Does what the rule set in force says of a person who has logged in. */
    void settle(ClaimRuleSet set, Person person, Statement statement) {
        var kept = EnumSet.noneOf(Role.class);
        for (var effect : effects(set, person, statement)) {
            switch (effect.kind()) {
                case ENDS -> {
                    var grant = Objects.requireNonNull(effect.grant());
                    if (!end(job(set, effect.rule()), person, grant, reason(set, effect, statement))) {
                        kept.add(grant.role());
                    }
                }
                case BEGINS -> {
                    if (!kept.contains(effect.rule().role())) {
                        give(set, person, effect.rule());
                    }
                }
                case STAYS, NOT_GIVEN -> {}
            }
        }
    }

    /** Ends at once what no rule of the set gives any more; what was said meanwhile counts at the next login. */
    void endWhatIsGone(Actor actor, ClaimRuleSet set) {
        for (var person : holders()) {
            effects(set, person, null).stream()
                    .filter(effect -> effect.cause() == Cause.RULE_GONE)
                    .forEach(effect -> end(
                            actor, person, Objects.requireNonNull(effect.grant()), "Keine Regel gibt das Recht mehr."));
        }
    }

    void endAll(Actor actor, String reason) {
        for (var person : holders()) {
            byRules(person).forEach(grant -> end(actor, person, grant, reason));
        }
    }

    /** Whether no administrator whose right has no end would stay, and one of these is why. */
    boolean lockOut(Collection<GrantEntry> ending) {
        return ending.stream().anyMatch(grant -> grant.role().isAdministrator())
                && administrators()
                        .noneMatch(grant ->
                                ending.stream().noneMatch(each -> each.id().equals(grant.id())));
    }

    List<GrantEntry> allByRules() {
        return holders().stream().flatMap(this::byRules).toList();
    }

    private Stream<GrantEntry> administrators() {
        var grants = people.administrators(time.today());
        var known = people.find(grants.stream().map(GrantEntry::person).toList());
        return grants.stream().filter(grant -> grant.period().until() == null).filter(grant -> {
            var person = known.get(grant.person());
            return person != null && person.subject() != null;
        });
    }

    private Collection<Person> holders() {
        return rules.holders().stream()
                .map(people::findForChange)
                .flatMap(Optional::stream)
                .toList();
    }

    private Stream<GrantEntry> byRules(Person person) {
        var origins = rules.origins(person.grants().stream().map(GrantEntry::id).toList());
        return person.grants().stream()
                .filter(grant -> origins.containsKey(grant.id()))
                .filter(grant -> grant.holdsOn(time.today()));
    }

    private void give(ClaimRuleSet set, Person person, ClaimRule rule) {
        var job = job(set, rule);
        var grant = GrantEntry.by(
                job, person.id(), rule.role(), rule.limits(), new DatePeriod(time.today(), null), time.now());
        people.addGrant(grant);
        rules.addOrigin(grant.id(), set, rule);
        audit.record(
                job,
                "ROLE_GRANTED",
                "person",
                person.id().value(),
                "Recht „%s“ für %s%s durch eine Regel: Der Anmeldedienst nennt %s."
                        .formatted(
                                rule.role().label(),
                                person.name(),
                                rule.limits().said(),
                                rule.said()),
                Change.set("Stand", grant.stateOn(time.today()).label()));
    }

    private boolean end(Actor actor, Person person, GrantEntry grant, String reason) {
        if (people.isLastAdministrator(grant, time.today())) {
            return false;
        }
        if (people.withdraw(grant.id(), new GrantEntry.Withdrawal(actor.subject(), actor.name(), time.now(), reason))) {
            audit.record(
                    actor,
                    "GRANT_WITHDRAWN",
                    "person",
                    person.id().value(),
                    "Recht „%s“ von %s, durch eine Regel erteilt."
                            .formatted(grant.role().label(), person.name()),
                    reason,
                    Change.of("Stand", grant.stateOn(time.today()).label(), GrantState.WITHDRAWN.label()));
        }
        return true;
    }

    /** Carries out what two people have decided. */
    private static Actor job(ClaimRuleSet set, ClaimRule rule) {
        return Actor.system("Regel „%s“ (Fassung %d)".formatted(rule.said(), set.version()), set.tenant());
    }

    private static String reason(ClaimRuleSet set, ClaimEffect effect, Statement statement) {
        if (effect.cause() == Cause.RULE_GONE) {
            return "Keine Regel gibt das Recht mehr (Fassung %d).".formatted(set.version());
        }
        var objection = statement.objection();
        return objection == null
                ? "Der Anmeldedienst nannte bei der letzten Anmeldung nicht mehr: %s."
                        .formatted(effect.rule().said())
                : objection.said();
    }
}
