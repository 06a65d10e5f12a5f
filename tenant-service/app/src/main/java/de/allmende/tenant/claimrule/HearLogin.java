package de.allmende.tenant.claimrule;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.loginprovider.LoginProvider;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Listens when somebody who came by the tenant's own login provider is seen: once for each login our identity provider is asked what
 * was said there, and the rules in force take effect. The latest login counts, whichever session is seen last. Without rules nothing
 * is asked and nothing is kept.
 *
 * <p>Throws {@link de.allmende.tenant.identity.IdentityProviderAway} when there are rules and a login that was not heard of yet.
 */
public final class HearLogin {

    private record Known(
            LoginProvider provider,
            List<ClaimRuleSet> open,
            @Nullable LoginReport report) {

        Set<String> claims() {
            return open.stream().flatMap(set -> set.claims().stream()).collect(Collectors.toUnmodifiableSet());
        }

        /** Nothing was said since, and everything has taken effect. */
        boolean isSettled(LoginSession session) {
            return open.isEmpty()
                    || (report != null
                            && isOfThisProvider(report)
                            && report.session().at().isAfter(session.at()))
                    || (heard(session).isPresent() && hasTakenEffect());
        }

        private boolean isOfThisProvider(LoginReport known) {
            return known.provider().equals(provider.id());
        }

        private boolean hasTakenEffect() {
            return ClaimRuleSet.inForce(open)
                    .map(set -> report != null && set.id().equals(report.applied()))
                    .orElse(true);
        }

        /** Our clock tells logins of one second not apart, so of those only what all of them say counts. */
        Statement counting(LoginSession session, Statement said) {
            return Optional.ofNullable(report)
                    .filter(this::isOfThisProvider)
                    .filter(known -> known.session().at().equals(session.at())
                            && !known.session().equals(session))
                    .map(known -> said.and(known.statement()))
                    .orElse(said);
        }

        /** What was said at this very login, of all claims that rules name. */
        Optional<Statement> heard(LoginSession session) {
            return Optional.ofNullable(report)
                    .filter(this::isOfThisProvider)
                    .filter(known -> known.session().equals(session))
                    .map(LoginReport::statement)
                    .filter(statement -> statement.covers(claims()));
        }
    }

    private final TenantTransactions transactions;
    private final LoginProviders providers;
    private final People people;
    private final ClaimRules rules;
    private final ClaimGrants grants;
    private final LoginStatements statements;

    HearLogin(
            TenantTransactions transactions,
            LoginProviders providers,
            People people,
            ClaimRules rules,
            ClaimGrants grants,
            LoginStatements statements) {
        this.transactions = transactions;
        this.providers = providers;
        this.people = people;
        this.rules = rules;
        this.grants = grants;
        this.statements = statements;
    }

    /**
     * Does nothing unless the provider is this tenant's and lets the person in.
     *
     * @return whether something was heard, so that the rights may be others now
     */
    public boolean hear(TenantId tenant, PersonId person, String loginProvider, String accessToken) {
        var job = Actor.system("Anmeldung", tenant);
        var known = transactions.read(job, () -> known(tenant, person, loginProvider));
        if (known.isEmpty() || known.get().open().isEmpty()) {
            return false;
        }
        var session =
                statements.session(accessToken).filter(each -> !known.get().isSettled(each));
        if (session.isEmpty()) {
            return false;
        }
        var statement = known.get()
                .heard(session.get())
                .orElseGet(() -> statements.read(
                        accessToken,
                        known.get().provider().issuer(),
                        known.get().claims()));
        return transactions.change(job, () -> settled(tenant, person, loginProvider, session.get(), statement));
    }

    private Optional<Known> known(TenantId tenant, PersonId person, String loginProvider) {
        return lettingIn(tenant, person, LoginProviderId.known(loginProvider).flatMap(providers::find))
                .map(provider -> new Known(
                        provider,
                        rules.open(provider.id()),
                        rules.report(person).orElse(null)));
    }

    private Optional<LoginProvider> lettingIn(TenantId tenant, PersonId person, Optional<LoginProvider> provider) {
        return people.find(person).flatMap(found -> provider.filter(each -> each.letsIn(tenant, found.email())));
    }

    /** Everything is looked at again: others may have been faster. */
    private boolean settled(TenantId tenant, PersonId id, String loginProvider, LoginSession session, Statement said) {
        var locked = LoginProviderId.known(loginProvider).flatMap(providers::findForChange);
        var known = lettingIn(tenant, id, locked)
                .map(provider -> new Known(
                        provider, rules.open(provider.id()), rules.report(id).orElse(null)));
        if (known.isEmpty() || known.get().isSettled(session)) {
            return false;
        }
        var provider = known.get().provider();
        var statement = known.get().counting(session, said);
        var person = people.findForChange(id).orElseThrow();
        var inForce = ClaimRuleSet.inForce(known.get().open()).filter(set -> statement.covers(set.claims()));
        inForce.ifPresent(set -> grants.settle(set, person, statement));
        rules.store(new LoginReport(
                id,
                provider.id(),
                session,
                statement,
                inForce.map(ClaimRuleSet::id).orElse(null)));
        return true;
    }
}
