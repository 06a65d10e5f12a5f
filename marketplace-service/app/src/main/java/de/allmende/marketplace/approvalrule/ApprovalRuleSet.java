package de.allmende.marketplace.approvalrule;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.CoSignatureKind;
import de.allmende.marketplace.booking.NeededCoSignature;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Freigaberegeln: one version of what bookings of a tenant need besides their approval. Without rules it is nothing.
 *
 * @param note why these rules
 */
public record ApprovalRuleSet(
        ApprovalRuleSetId id,
        TenantId tenant,
        int version,
        List<ApprovalRule> rules,
        String note,
        RuleSetState state,
        Step proposed,
        @Nullable Step released,
        @Nullable Instant endedAt) {

    /** Who did it and when. */
    public record Step(Person by, Instant at) {}

    public ApprovalRuleSet {
        rules = List.copyOf(rules);
    }

    /** Each kind once, with all reasons and the shortest time. */
    List<NeededCoSignature> neededFor(Booking booking, OfferingDescription offering) {
        var needed = new EnumMap<CoSignatureKind, NeededCoSignature>(CoSignatureKind.class);
        for (var rule : rules) {
            rule.because(booking, offering)
                    .ifPresent(because -> rule.coSignatures()
                            .forEach(kind -> needed.merge(
                                    kind,
                                    new NeededCoSignature(kind, because, version, rule.days()),
                                    ApprovalRuleSet::both)));
        }
        return List.copyOf(needed.values());
    }

    private static NeededCoSignature both(NeededCoSignature one, NeededCoSignature other) {
        return new NeededCoSignature(
                one.kind(),
                one.because().equals(other.because()) ? one.because() : one.because() + "; " + other.because(),
                one.rulesVersion(),
                Math.min(one.days(), other.days()));
    }

    public boolean allows(RuleSetMove move) {
        return state == move.from();
    }

    /** All rules as sentences, one a line. */
    public String sentences() {
        return rules.isEmpty()
                ? "Keine Mitzeichnung"
                : rules.stream().map(ApprovalRule::sentence).collect(Collectors.joining("\n"));
    }

    ApprovalRuleSet releasedBy(Step step) {
        return moved(RuleSetMove.RELEASE, step, null);
    }

    ApprovalRuleSet discarded(Instant at) {
        return moved(RuleSetMove.DISCARD, null, at);
    }

    ApprovalRuleSet replaced(Instant at) {
        return moved(RuleSetMove.REPLACE, released, at);
    }

    private ApprovalRuleSet moved(RuleSetMove move, @Nullable Step release, @Nullable Instant ended) {
        if (!allows(move)) {
            throw new IllegalStateException(id + " cannot " + move + " as " + state + ".");
        }
        return new ApprovalRuleSet(id, tenant, version, rules, note, move.to(), proposed, release, ended);
    }
}
