package de.allmende.tenant.loginprovider;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginProviderConfirmedByRegistrar;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginProviderNotInUse;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginProviderNotWaiting;
import de.allmende.tenant.loginprovider.LoginProviderRefusal.LoginProviderUnknown;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.person.Role;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A second person confirms a tenant's login provider, and anybody who may switches it off, on again, or removes it: somebody of the
 * tenant or of its association. What is stored here counts within a second, also while the identity provider is away; that one
 * follows by the task {@code settle-login-provider}.
 *
 * <p>Refusals: unknown; it does not wait for a second person, or not any more; the same person has registered it; it was never
 * confirmed, or was removed.
 */
public final class DecideLoginProvider {

    private final TenantTransactions transactions;
    private final LoginProviders providers;
    private final LoginOrders orders;
    private final AuditTrail audit;
    private final BusinessTime time;

    DecideLoginProvider(
            TenantTransactions transactions,
            LoginProviders providers,
            LoginOrders orders,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.providers = providers;
        this.orders = orders;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<LoginProvider, LoginProviderRefusal> confirm(Actor actor, LoginProviderId id) {
        return decide(actor, id, this::confirmed);
    }

    /** Switching to what it is already does nothing. */
    public Outcome<LoginProvider, LoginProviderRefusal> switchTo(Actor actor, LoginProviderId id, boolean on) {
        return decide(actor, id, (who, provider) -> switched(who, provider, on));
    }

    /** Nobody comes by it ever again; another one can be registered. */
    public Outcome<LoginProvider, LoginProviderRefusal> remove(Actor actor, LoginProviderId id) {
        return decide(actor, id, this::removed);
    }

    private Outcome<LoginProvider, LoginProviderRefusal> decide(
            Actor actor,
            LoginProviderId id,
            BiFunction<Actor, LoginProvider, Outcome<LoginProvider, LoginProviderRefusal>> decision) {
        return transactions.write(
                actor,
                () -> providers
                        .findForChange(id)
                        .map(provider -> decision.apply(actor, provider))
                        .orElseGet(() -> Outcome.refused(new LoginProviderUnknown())));
    }

    private Outcome<LoginProvider, LoginProviderRefusal> confirmed(Actor actor, LoginProvider provider) {
        if (provider.state() != LoginProviderState.REGISTERED) {
            return Outcome.refused(new LoginProviderNotWaiting());
        }
        return second(actor, provider.registered().by())
                .<Outcome<LoginProvider, LoginProviderRefusal>>map(using -> Outcome.done(settled(
                        using,
                        provider.state(),
                        provider.confirmed(new LoginProvider.Step(using.subject(), using.name(), time.now())),
                        "LOGIN_PROVIDER_CONFIRMED",
                        "bestätigt und eingeschaltet")))
                .orElseGet(() -> Outcome.refused(new LoginProviderConfirmedByRegistrar()));
    }

    /** The caller by a grant with which he is not, nor stands in for, whoever has registered it. */
    private static Optional<Actor> second(Actor actor, UUID registrar) {
        return Stream.of(Role.TENANT_ADMIN, Role.ASSOCIATION_ADMIN)
                .flatMap(role -> actor.grantsOf(role.name()))
                .map(actor::using)
                .filter(using -> !using.isOrRepresents(registrar))
                .findFirst();
    }

    private Outcome<LoginProvider, LoginProviderRefusal> switched(Actor actor, LoginProvider provider, boolean on) {
        var to = on ? LoginProviderState.ACTIVE : LoginProviderState.OFF;
        if (provider.state() == to) {
            return Outcome.done(provider);
        }
        return switch (provider.state()) {
            case REGISTERED, REMOVED -> Outcome.refused(new LoginProviderNotInUse());
            case ACTIVE, OFF ->
                Outcome.done(settled(
                        actor,
                        provider.state(),
                        provider.switched(to, new LoginProvider.Switching(actor.name(), time.now())),
                        "LOGIN_PROVIDER_SWITCHED",
                        on ? "wieder eingeschaltet" : "abgeschaltet"));
        };
    }

    private Outcome<LoginProvider, LoginProviderRefusal> removed(Actor actor, LoginProvider provider) {
        return provider.state() == LoginProviderState.REMOVED
                ? Outcome.refused(new LoginProviderNotInUse())
                : Outcome.done(settled(
                        actor,
                        provider.state(),
                        provider.switched(
                                LoginProviderState.REMOVED, new LoginProvider.Switching(actor.name(), time.now())),
                        "LOGIN_PROVIDER_REMOVED",
                        "entfernt"));
    }

    private LoginProvider settled(
            Actor actor, LoginProviderState before, LoginProvider provider, String action, String said) {
        providers.store(provider);
        orders.settleLoginProvider(provider.tenant(), provider.id().value());
        audit.record(
                        actor,
                        action,
                        "login_provider",
                        provider.id().value(),
                        "Eigener Anmeldedienst %s %s.".formatted(provider.issuer(), said),
                        Change.of("Stand", before.label(), provider.state().label()))
                .alsoIn(provider.tenant(), TenantKind.ASSOCIATION_LABEL);
        return provider;
    }
}
