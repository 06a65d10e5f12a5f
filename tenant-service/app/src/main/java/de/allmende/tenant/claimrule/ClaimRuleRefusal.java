package de.allmende.tenant.claimrule;

import de.allmende.platform.kernel.Refusal;

/** Every "no" about claim rules; what is refused of a right given by hand is refused of a rule, too. */
public sealed interface ClaimRuleRefusal extends Refusal {

    /** There is no such version in the tenant. */
    record ClaimRuleSetUnknown() implements ClaimRuleRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Rules are for what the tenant's own login provider says, and there is none in use. */
    record NoLoginProviderForRules() implements ClaimRuleRefusal {}

    /** The same value gives the same role twice. */
    record ClaimRuleRepeated(String claim, String value) implements ClaimRuleRefusal {}

    /** It was confirmed or has ended before. */
    record ClaimRulesNotWaiting() implements ClaimRuleRefusal {}

    /** Whoever has drafted them, or stands in for that person, does not confirm them. */
    record ClaimRulesConfirmedByAuthor() implements ClaimRuleRefusal {}

    /** It has ended before. */
    record ClaimRulesAlreadyEnded() implements ClaimRuleRefusal {}

    /** No administrator whose right has no end would stay. */
    record ClaimRulesLockAdministratorsOut() implements ClaimRuleRefusal {}
}
