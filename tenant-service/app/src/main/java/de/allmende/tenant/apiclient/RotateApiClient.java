package de.allmende.tenant.apiclient;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientEndsTooEarly;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientNotInUse;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientRotated;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientUnknown;
import de.allmende.tenant.apiclient.ApiClientRefusal.LoginNotReady;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.Identities.MachineLogin;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.member.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives a business application a new machine client; the old one works beside it for some days, so that the application
 * changes over without an outage. The new one has a secret, which the answer shows once, or the application's own key.
 *
 * <p>Like a creation, the intent is stored first; after an answer that was lost the same request completes it.
 *
 * <p>Refusals: the new one would end today; no such client; it is not in use; it was rotated before; the identity provider
 * is away.
 */
public final class RotateApiClient {

    /**
     * @param overlap how long the old client goes on, unless it ends earlier
     * @param keys public keys (JWKS) by which the new client logs in; without them it gets a secret
     * @param until first day on which the new client is refused
     */
    public record Command(
            ApiClientId client,
            Duration overlap,
            @Nullable String keys,
            @Nullable LocalDate until) {}

    /** The new client with its secret, if it has one, and the old one, which ends. */
    public record Rotated(ApiClient client, @Nullable String secret, ApiClient old) {

        @Override
        public String toString() {
            return "Rotated[client=" + client + ", secret=***, old=" + old + "]";
        }
    }

    private record Intent(ApiClient old, ApiClient successor, String organizationId) {}

    private static final Pattern COUNTED = Pattern.compile("^(.*)-r(\\d+)$");

    private final TenantTransactions transactions;
    private final ApiClients clients;
    private final Tenants tenants;
    private final Identities identities;
    private final LoginOrders orders;
    private final AuditTrail audit;
    private final BusinessTime time;

    RotateApiClient(
            TenantTransactions transactions,
            ApiClients clients,
            Tenants tenants,
            Identities identities,
            LoginOrders orders,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.clients = clients;
        this.tenants = tenants;
        this.identities = identities;
        this.orders = orders;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Rotated, ApiClientRefusal> rotate(Actor actor, Command command) {
        return store(actor, command)
                .flatMap(intent -> ask(actor, intent, command)
                        .<Outcome<Rotated, ApiClientRefusal>>map(login -> note(actor, intent, command, login))
                        .orElseGet(() -> Outcome.refused(new ApiClientRefusal.IdentityProviderAway())));
    }

    private Outcome<Intent, ApiClientRefusal> store(Actor actor, Command command) {
        return transactions.write(actor, () -> {
            var until = command.until();
            if (until != null && !until.isAfter(time.today())) {
                return Outcome.refused(new ApiClientEndsTooEarly(time.today().plusDays(1)));
            }
            var found = clients.findForChange(command.client());
            if (found.isEmpty()) {
                return Outcome.refused(new ApiClientUnknown());
            }
            var old = found.get();
            if (!old.isValidAt(time.now())) {
                return Outcome.refused(new ApiClientNotInUse());
            }
            var organizationId = tenants.find(actor.tenant()).orElseThrow().organizationId();
            if (organizationId == null) {
                return Outcome.refused(new LoginNotReady());
            }
            var begun = clients.successorOf(old.id());
            if (begun.filter(successor -> successor.subject() != null).isPresent()) {
                return Outcome.refused(new ApiClientRotated(begun.get().clientId()));
            }
            return Outcome.done(new Intent(old, begun.orElseGet(() -> successor(actor, old)), organizationId));
        });
    }

    private ApiClient successor(Actor actor, ApiClient old) {
        var successor = old.successor(actor, next(old.clientId()), time.now());
        clients.add(successor);
        return successor;
    }

    /** From x over x-r2 to x-r3. */
    static String next(String clientId) {
        var counted = COUNTED.matcher(clientId);
        return counted.matches()
                ? counted.group(1) + "-r" + (Integer.parseInt(counted.group(2)) + 1)
                : clientId + "-r2";
    }

    private Optional<MachineLogin> ask(Actor actor, Intent intent, Command command) {
        try {
            return Optional.of(identities.admitMachine(
                    intent.organizationId(),
                    new Identities.Machine(
                            actor.tenant(),
                            intent.successor().clientId(),
                            intent.successor().application(),
                            Scope.texts(),
                            command.keys())));
        } catch (IdentityProviderAway e) {
            return Optional.empty();
        }
    }

    private Outcome<Rotated, ApiClientRefusal> note(Actor actor, Intent intent, Command command, MachineLogin login) {
        return transactions.write(actor, () -> {
            var now = time.now();
            var old = clients.findForChange(command.client()).orElseThrow();
            var successor =
                    intent.successor().ready(login.subject(), old.scopes(), command.keys() != null, command.until());
            clients.ready(successor, intent.organizationId());
            closeInTime(actor, successor, now);
            var ending = old.endingAt(now.plus(command.overlap()));
            clients.end(ending);
            closeInTime(actor, ending, now);
            audit.record(
                    actor,
                    "API_CLIENT_ROTATED",
                    "api_client",
                    successor.id().value(),
                    "Technischer Zugang %s löst %s ab, der noch %d Tage gilt."
                            .formatted(
                                    successor.clientId(),
                                    old.clientId(),
                                    command.overlap().toDays()));
            return Outcome.done(new Rotated(successor, login.secret(), ending));
        });
    }

    private void closeInTime(Actor actor, ApiClient client, Instant now) {
        client.timeLeft(now)
                .ifPresent(
                        left -> orders.closeMachine(actor.tenant(), client.id().value(), left));
    }
}
