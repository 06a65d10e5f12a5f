package de.allmende.tenant.apiclient;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientNotInUse;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientRotated;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientUnknown;
import de.allmende.tenant.apiclient.NewLogin.Intent;
import de.allmende.tenant.identity.Identities.MachineLogin;
import java.time.Duration;
import java.time.LocalDate;
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

    private static final Pattern COUNTED = Pattern.compile("^(.*)-r(\\d+)$");

    private final TenantTransactions transactions;
    private final ApiClients clients;
    private final NewLogin newLogin;
    private final AuditTrail audit;
    private final BusinessTime time;

    RotateApiClient(
            TenantTransactions transactions,
            ApiClients clients,
            NewLogin newLogin,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.clients = clients;
        this.newLogin = newLogin;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Rotated, ApiClientRefusal> rotate(Actor actor, Command command) {
        return store(actor, command)
                .flatMap(intent -> newLogin.ask(actor, intent, command.keys())
                        .flatMap(login -> note(actor, intent, command, login)));
    }

    private Outcome<Intent, ApiClientRefusal> store(Actor actor, Command command) {
        return transactions.write(
                actor,
                () -> newLogin.place(actor, command.until())
                        .flatMap(organizationId ->
                                stored(actor, command).map(successor -> new Intent(successor, organizationId))));
    }

    private Outcome<ApiClient, ApiClientRefusal> stored(Actor actor, Command command) {
        var found = clients.findForChange(command.client());
        if (found.isEmpty()) {
            return Outcome.refused(new ApiClientUnknown());
        }
        var old = found.get();
        if (!old.isValidAt(time.now())) {
            return Outcome.refused(new ApiClientNotInUse());
        }
        var begun = clients.successorOf(old.id());
        return begun.filter(successor -> successor.subject() != null).isPresent()
                ? Outcome.refused(new ApiClientRotated(begun.get().clientId()))
                : Outcome.done(begun.orElseGet(() -> successor(actor, old)));
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

    private Outcome<Rotated, ApiClientRefusal> note(Actor actor, Intent intent, Command command, MachineLogin login) {
        return transactions.write(actor, () -> {
            var old = clients.findForChange(command.client()).orElseThrow();
            var wish = new NewLogin.Wish(old.scopes(), command.keys(), command.until());
            var successor = newLogin.note(actor, intent, login, wish);
            var ending = old.endingAt(time.now().plus(command.overlap()));
            clients.end(ending);
            newLogin.closeInTime(actor, ending);
            audit.record(
                    actor,
                    "API_CLIENT_ROTATED",
                    "api_client",
                    successor.id().value(),
                    "Technischer Zugang %s löst %s ab, der noch %d Tage gilt."
                            .formatted(
                                    successor.clientId(),
                                    old.clientId(),
                                    command.overlap().toDays()),
                    Change.of("Kennung", old.clientId(), successor.clientId()));
            return Outcome.done(new Rotated(successor, login.secret(), ending));
        });
    }
}
