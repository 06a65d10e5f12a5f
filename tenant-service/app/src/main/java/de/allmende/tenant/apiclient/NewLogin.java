package de.allmende.tenant.apiclient;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientEndsTooEarly;
import de.allmende.tenant.apiclient.ApiClientRefusal.LoginNotReady;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.Identities.MachineLogin;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.member.Tenants;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a machine client gets its login, whether it is the first of its application or takes the place of another: the
 * intent is stored, then the identity provider is asked, then the login is noted.
 */
final class NewLogin {

    /**
     * What a request says about the login.
     *
     * @param keys public keys (JWKS) by which the client logs in; without them it gets a secret
     * @param until first day on which the client is refused
     */
    record Wish(
            Set<Scope> scopes,
            @Nullable String keys,
            @Nullable LocalDate until) {}

    /** A client that is stored and waits for its login. */
    record Intent(ApiClient client, String organizationId) {}

    private final ApiClients clients;
    private final Tenants tenants;
    private final Identities identities;
    private final LoginOrders orders;
    private final BusinessTime time;

    NewLogin(ApiClients clients, Tenants tenants, Identities identities, LoginOrders orders, BusinessTime time) {
        this.clients = clients;
        this.tenants = tenants;
        this.identities = identities;
        this.orders = orders;
        this.time = time;
    }

    /** The organization that the login will belong to; refused when it is not open, or the login would end today. */
    Outcome<String, ApiClientRefusal> place(Actor actor, @Nullable LocalDate until) {
        var organizationId = tenants.find(actor.tenant()).orElseThrow().organizationId();
        if (organizationId == null) {
            return Outcome.refused(new LoginNotReady());
        }
        return until == null || until.isAfter(time.today())
                ? Outcome.done(organizationId)
                : Outcome.refused(new ApiClientEndsTooEarly(time.today().plusDays(1)));
    }

    /** Asks the identity provider; not within a transaction. */
    Outcome<MachineLogin, ApiClientRefusal> ask(Actor actor, Intent intent, @Nullable String keys) {
        var client = intent.client();
        try {
            return Outcome.done(identities.admitMachine(
                    intent.organizationId(),
                    new Identities.Machine(
                            actor.tenant(), client.clientId(), client.application(), Scope.texts(), keys)));
        } catch (IdentityProviderAway e) {
            return Outcome.refused(new ApiClientRefusal.IdentityProviderAway());
        }
    }

    /** The client lets its application in, as the last request has wished. */
    ApiClient note(Actor actor, Intent intent, MachineLogin login, Wish wish) {
        var client = intent.client().ready(login.subject(), wish.scopes(), wish.keys() != null, wish.until());
        clients.ready(client, intent.organizationId());
        closeInTime(actor, client);
        return client;
    }

    /** Orders that the identity provider closes the login at its end, if it has one. */
    void closeInTime(Actor actor, ApiClient client) {
        client.timeLeft(time.now())
                .ifPresent(
                        left -> orders.closeMachine(actor.tenant(), client.id().value(), left));
    }
}
