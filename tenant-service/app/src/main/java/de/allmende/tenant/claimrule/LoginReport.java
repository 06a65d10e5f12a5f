package de.allmende.tenant.claimrule;

import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a login provider said of a person at the last login by it.
 *
 * @param applied the rule set that has taken effect on the person since; missing when none has
 */
public record LoginReport(
        PersonId person,
        LoginProviderId provider,
        LoginSession session,
        Statement statement,
        @Nullable ClaimRuleSetId applied) {}
