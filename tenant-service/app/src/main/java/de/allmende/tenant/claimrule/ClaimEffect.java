package de.allmende.tenant.claimrule;

import de.allmende.tenant.person.GrantEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a rule set does to a person, about one role.
 *
 * @param rule by which the right comes, or came
 * @param grant the one that ends or stays; missing when there is none yet
 */
public record ClaimEffect(
        Kind kind, Cause cause, ClaimRule rule, @Nullable GrantEntry grant) {

    public enum Kind {
        BEGINS,
        STAYS,
        ENDS,
        /** The rule fits, but gives nothing. */
        NOT_GIVEN
    }

    public enum Cause {
        /** The provider says what the rule asks for. */
        SAID,
        /** The provider does not say it any more. */
        SAID_NO_MORE,
        /** No rule in force gives the right as it was given. */
        RULE_GONE,
        /** What the provider says is known at the next login only. */
        NOT_ASKED_YET,
        /** The person has the role by hand, or will. */
        HELD_BY_HAND,
        /** Whoever has drafted or confirmed the rules gets nothing by them. */
        OWN_RULES,
        /** No other administrator would stay. */
        LAST_ADMINISTRATOR
    }
}
