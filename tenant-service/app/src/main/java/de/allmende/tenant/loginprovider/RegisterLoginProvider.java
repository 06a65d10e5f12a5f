package de.allmende.tenant.loginprovider;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.AssociationUsesPasswords;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.IdentityProviderAway;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginNotReady;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginProviderExists;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tenant registers its own login provider. Nobody comes by it before a second person has confirmed it.
 *
 * <p>The provider is asked first, then our identity provider gets it, switched off and with the secret, which is kept nowhere else;
 * then it is stored. Whatever breaks off in between leaves one there that is off and that nobody knows: the comparison of logins
 * finds it.
 *
 * <p>Refusals: the association has none; there is one already; the organization is not open yet; what {@link Discovery} refuses; the
 * identity provider is away.
 */
public final class RegisterLoginProvider {

    /** @param secret passed on and kept nowhere; without it the identity provider logs in there by its key */
    public record Command(
            String issuer, String clientId, @Nullable String secret, List<String> emailDomains) {

        public Command {
            issuer = issuer.strip();
            clientId = clientId.strip();
            emailDomains = emailDomains.stream()
                    .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                    .distinct()
                    .sorted()
                    .toList();
        }

        @Override
        public String toString() {
            return "Command[issuer=" + issuer + ", clientId=" + clientId + ", secret=***]";
        }
    }

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final LoginProviders providers;
    private final Discovery discovery;
    private final Identities identities;
    private final AuditTrail audit;
    private final BusinessTime time;

    RegisterLoginProvider(
            TenantTransactions transactions,
            Tenants tenants,
            LoginProviders providers,
            Discovery discovery,
            Identities identities,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.providers = providers;
        this.discovery = discovery;
        this.identities = identities;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<LoginProvider, LoginProviderRefusal> register(Actor actor, Command command) {
        return transactions
                .write(actor, () -> free(actor.tenant()))
                .flatMap(tenant -> discovery
                        .read(command.issuer())
                        .flatMap(endpoints -> made(actor, tenant, command, endpoints))
                        .flatMap(provider -> stored(actor, tenant, provider)));
    }

    private Outcome<Tenant, LoginProviderRefusal> free(TenantId id) {
        var tenant = tenants.findForChange(id).orElseThrow();
        if (tenant.isAssociation()) {
            return Outcome.refused(new AssociationUsesPasswords());
        }
        if (tenant.organizationId() == null) {
            return Outcome.refused(new LoginNotReady());
        }
        return providers.of(id).stream()
                .filter(known -> known.state() != LoginProviderState.REMOVED)
                .findFirst()
                .<Outcome<Tenant, LoginProviderRefusal>>map(
                        known -> Outcome.refused(new LoginProviderExists(known.issuer())))
                .orElseGet(() -> Outcome.done(tenant));
    }

    private Outcome<LoginProvider, LoginProviderRefusal> made(
            Actor actor, Tenant tenant, Command command, Endpoints endpoints) {
        var provider = new LoginProvider(
                LoginProviderId.next(),
                tenant.id(),
                command.issuer(),
                endpoints,
                command.clientId(),
                command.secret() != null,
                command.emailDomains(),
                LoginProviderState.REGISTERED,
                new LoginProvider.Step(actor.subject(), actor.name(), time.now()),
                null,
                null);
        try {
            identities.createForeignProvider(
                    Objects.requireNonNull(tenant.organizationId()), provider.foreign(), command.secret());
            return Outcome.done(provider);
        } catch (de.allmende.tenant.identity.IdentityProviderAway e) {
            return Outcome.refused(new IdentityProviderAway());
        }
    }

    private Outcome<LoginProvider, LoginProviderRefusal> stored(Actor actor, Tenant tenant, LoginProvider provider) {
        return transactions.write(
                actor,
                () -> free(tenant.id()).map(stillFree -> {
                    providers.add(tenant.association(), provider);
                    audit.record(
                            actor,
                            "LOGIN_PROVIDER_REGISTERED",
                            "login_provider",
                            provider.id().value(),
                            "Eigener Anmeldedienst %s für %s eingetragen (noch nicht bestätigt)."
                                    .formatted(provider.issuer(), String.join(", ", provider.emailDomains())),
                            Change.set("Stand", provider.state().label()));
                    return provider;
                }));
    }
}
