package de.allmende.marketplace.approvalrule;

import de.allmende.marketplace.booking.Person;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A second person releases a version of the rules, or somebody discards it. The released one takes the place of what was in
 * force; bookings that wait already keep what they were asked for.
 *
 * <p>Refusals: no such version; the table does not know the move from here; whoever releases has written it, or stands in for
 * whoever did.
 */
public final class MoveRules {

    public record Command(ApprovalRuleSetId id, RuleSetMove move) {}

    /** By these rights rules are released and discarded. */
    private static final List<String> ROLES = List.of("TENANT_ADMIN", "APPROVER");

    private final TenantTransactions transactions;
    private final ApprovalRuleSets ruleSets;
    private final AuditTrail audit;
    private final BusinessTime time;

    public MoveRules(TenantTransactions transactions, ApprovalRuleSets ruleSets, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.ruleSets = ruleSets;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<ApprovalRuleSet, RuleSetRefusal> move(Actor actor, Command command) {
        return transactions.write(
                actor,
                () -> ruleSets.lock(actor.tenant(), command.id())
                        .map(rules -> move(actor, rules, command.move()))
                        .orElseGet(() -> Outcome.refused(new RuleSetRefusal.RuleSetNotFound())));
    }

    /** What this person can do with it now; the act checks it again. */
    public static List<RuleSetMove> offered(Actor actor, ApprovalRuleSet rules) {
        return Stream.of(RuleSetMove.RELEASE, RuleSetMove.DISCARD)
                .filter(rules::allows)
                .filter(move -> actor.hasAny(ROLES))
                .filter(move -> objection(actor, rules, move).isEmpty())
                .toList();
    }

    /** The actor by the right that he uses, so that a deputy is named as one. */
    static Actor acting(Actor actor) {
        return grants(actor).findFirst().map(actor::using).orElse(actor);
    }

    private static Stream<Grant> grants(Actor actor) {
        return ROLES.stream().flatMap(actor::grantsOf);
    }

    private static Optional<Grant> usable(Actor actor, ApprovalRuleSet rules) {
        return grants(actor)
                .filter(grant ->
                        !actor.using(grant).isOrRepresents(rules.proposed().by().id()))
                .findFirst();
    }

    private static Optional<RuleSetRefusal> objection(Actor actor, ApprovalRuleSet rules, RuleSetMove move) {
        return move == RuleSetMove.RELEASE && usable(actor, rules).isEmpty()
                ? Optional.of(new RuleSetRefusal.RulesReleaserIsProposer())
                : Optional.empty();
    }

    private Outcome<ApprovalRuleSet, RuleSetRefusal> move(Actor actor, ApprovalRuleSet before, RuleSetMove move) {
        if (!before.allows(move)) {
            return Outcome.refused(new RuleSetRefusal.RulesInOtherState(
                    move.label(), before.state().label()));
        }
        var objection = objection(actor, before, move);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        return Outcome.done(
                switch (move) {
                    case RELEASE ->
                        released(usable(actor, before).map(actor::using).orElse(actor), before);
                    case DISCARD -> discarded(acting(actor), before);
                    case REPLACE ->
                        throw new IllegalStateException("A version is replaced by the release of the next.");
                });
    }

    private ApprovalRuleSet released(Actor releaser, ApprovalRuleSet proposed) {
        var now = time.now();
        var old = ruleSets.inForce(proposed.tenant());
        old.map(rules -> rules.replaced(now)).ifPresent(ruleSets::store);
        var released = proposed.releasedBy(new ApprovalRuleSet.Step(Person.of(releaser), now));
        ruleSets.store(released);
        record(
                releaser,
                released,
                "APPROVAL_RULES_RELEASED",
                Change.of(
                        "Regeln",
                        old.map(ApprovalRuleSet::sentences).orElse("Keine Mitzeichnung"),
                        released.sentences()));
        return released;
    }

    private ApprovalRuleSet discarded(Actor actor, ApprovalRuleSet proposed) {
        var discarded = proposed.discarded(time.now());
        ruleSets.store(discarded);
        record(
                actor,
                discarded,
                "APPROVAL_RULES_DISCARDED",
                Change.of("Stand", proposed.state().label(), discarded.state().label()));
        return discarded;
    }

    private void record(Actor actor, ApprovalRuleSet rules, String act, Change change) {
        audit.record(
                actor,
                act,
                "approvalRuleSet",
                rules.id().value(),
                "Freigaberegeln, Fassung %d".formatted(rules.version()),
                change);
    }
}
