package de.allmende.tenant.claimrule;

import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of the bound tenant, what was said of its people, and which grants come from it. */
public interface ClaimRules {

    /** The latest first, ended ones included. */
    List<ClaimRuleSet> all();

    /** Those of a login provider that have not ended: at most one draft, and one in force. */
    List<ClaimRuleSet> open(LoginProviderId provider);

    Optional<ClaimRuleSet> find(ClaimRuleSetId id);

    void add(ClaimRuleSet set);

    void confirm(ClaimRuleSet set);

    void end(ClaimRuleSet set);

    /** What was said of a person last. */
    Optional<LoginReport> report(PersonId person);

    List<LoginReport> reports(LoginProviderId provider);

    /** Instead of what was said before. */
    void store(LoginReport report);

    /** Everybody's report counts anew, as if no rule set had taken effect on it. */
    void applyAnew(LoginProviderId provider);

    /** Which of these grants come from which rule. */
    Map<GrantId, ClaimRule> origins(Collection<GrantId> grants);

    /** Whoever has a grant by a rule that was not withdrawn, always in the same order. */
    List<PersonId> holders();

    /** From now on the grant is known to come from a rule. */
    void addOrigin(GrantId grant, ClaimRuleSet set, ClaimRule rule);
}
