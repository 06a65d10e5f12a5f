package de.allmende.marketplace.approvalrule;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to a change of approval rules. */
public sealed interface RuleSetRefusal extends Refusal {

    /** This tenant has no such version. */
    record RuleSetNotFound() implements RuleSetRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** One at a time waits for a second person. */
    record RulesAlreadyProposed() implements RuleSetRefusal {}

    /** The table of moves does not know this one from here. */
    record RulesInOtherState(String move, String state) implements RuleSetRefusal {}

    /** Four eyes: whoever wrote a version does not release it, nor does a deputy by that person's right. */
    record RulesReleaserIsProposer() implements RuleSetRefusal {}
}
