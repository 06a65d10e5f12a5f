package de.allmende.tenant.loginprovider;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.Identities;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Anmeldedienst: a tenant's own provider, by which its people may come instead of by password.
 *
 * @param usesSecret we log in there by a secret that only the identity provider keeps; otherwise by its key
 * @param emailDomains only people with an email of one of them come by it
 */
public record LoginProvider(
        LoginProviderId id,
        TenantId tenant,
        String issuer,
        Endpoints endpoints,
        String clientId,
        boolean usesSecret,
        List<String> emailDomains,
        LoginProviderState state,
        Step registered,
        @Nullable Step confirmed,
        @Nullable Switching switched) {

    /** Who did something, and when. */
    public record Step(UUID by, String byName, Instant at) {}

    /** Who switched or removed it last. */
    public record Switching(String byName, Instant at) {}

    public LoginProvider {
        emailDomains = List.copyOf(emailDomains);
    }

    /** Whether it lets in a person of this tenant with this email. */
    public boolean letsIn(TenantId whose, String email) {
        var domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return state == LoginProviderState.ACTIVE && tenant.equals(whose) && emailDomains.contains(domain);
    }

    /** As our identity provider must know it. */
    public Identities.ForeignProvider foreign() {
        return new Identities.ForeignProvider(
                id.toString(),
                issuer,
                endpoints.authorization(),
                endpoints.token(),
                endpoints.keys(),
                clientId,
                usesSecret);
    }

    LoginProvider confirmed(Step by) {
        return with(LoginProviderState.ACTIVE, by, switched);
    }

    LoginProvider switched(LoginProviderState to, Switching by) {
        return with(to, confirmed, by);
    }

    private LoginProvider with(LoginProviderState to, @Nullable Step confirmation, @Nullable Switching switching) {
        return new LoginProvider(
                id,
                tenant,
                issuer,
                endpoints,
                clientId,
                usesSecret,
                emailDomains,
                to,
                registered,
                confirmation,
                switching);
    }
}
