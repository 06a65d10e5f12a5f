package de.allmende.tenant.apiclient;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientExists;
import de.allmende.tenant.apiclient.NewLogin.Intent;
import de.allmende.tenant.identity.Identities.MachineLogin;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates the machine client of a business application. It logs in with the application's own key, or with a secret that
 * the answer shows once.
 *
 * <p>The intent is stored first, then the identity provider is asked, then the login is noted. When the provider is away
 * in between, the client stays pending and cannot be used by anybody; the same request takes it up again and gets a new
 * secret.
 *
 * <p>Refusals: it would end today; the application has a client in use; the tenant's organization is not open yet; the
 * identity provider is away.
 */
public final class CreateApiClient {

    /**
     * @param clientId without one it is made of the application's and the tenant's names
     * @param until first day on which the client is refused
     * @param keys public keys (JWKS) by which it logs in; without them it gets a secret
     */
    public record Command(
            String application,
            Set<Scope> scopes,
            @Nullable String clientId,
            @Nullable LocalDate until,
            @Nullable String keys) {

        public Command {
            application = application.strip();
            scopes = Set.copyOf(scopes);
        }
    }

    /** The client with its secret, if it has one. */
    public record Created(ApiClient client, @Nullable String secret) {

        @Override
        public String toString() {
            return "Created[client=" + client + ", secret=***]";
        }
    }

    private final TenantTransactions transactions;
    private final ApiClients clients;
    private final Tenants tenants;
    private final NewLogin newLogin;
    private final AuditTrail audit;
    private final BusinessTime time;

    CreateApiClient(
            TenantTransactions transactions,
            ApiClients clients,
            Tenants tenants,
            NewLogin newLogin,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.clients = clients;
        this.tenants = tenants;
        this.newLogin = newLogin;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Created, ApiClientRefusal> create(Actor actor, Command command) {
        return store(actor, command)
                .flatMap(intent -> newLogin.ask(actor, intent, command.keys())
                        .flatMap(login -> note(actor, intent, command, login)));
    }

    private Outcome<Intent, ApiClientRefusal> store(Actor actor, Command command) {
        return transactions.write(
                actor,
                () -> newLogin.place(actor, command.until())
                        .flatMap(organizationId ->
                                stored(actor, command).map(client -> new Intent(client, organizationId))));
    }

    private Outcome<ApiClient, ApiClientRefusal> stored(Actor actor, Command command) {
        var known = clients.all();
        if (known.stream()
                .anyMatch(
                        client -> client.application().equals(command.application()) && client.isValidAt(time.now()))) {
            return Outcome.refused(new ApiClientExists(command.application()));
        }
        var tenant = tenants.find(actor.tenant()).orElseThrow();
        var client = clients.addOrFind(pending(actor, tenant, command, known));
        return client.subject() != null || !client.application().equals(command.application())
                ? Outcome.refused(new ApiClientExists(client.application()))
                : Outcome.done(client);
    }

    private Outcome<Created, ApiClientRefusal> note(Actor actor, Intent intent, Command command, MachineLogin login) {
        return transactions.write(actor, () -> {
            var wish = new NewLogin.Wish(command.scopes(), command.keys(), command.until());
            var client = newLogin.note(actor, intent, login, wish);
            audit.record(
                    actor,
                    "API_CLIENT_CREATED",
                    "api_client",
                    client.id().value(),
                    "Technischer Zugang %s für %s.".formatted(client.clientId(), client.application()),
                    Change.set("Rechte", Scope.said(client.scopes())));
            return Outcome.done(new Created(client, login.secret()));
        });
    }

    /** Who comes after clients that are over gets a name of its own: the identity provider keeps the old ones. */
    private ApiClient pending(Actor actor, Tenant tenant, Command command, List<ApiClient> known) {
        var first = command.clientId() != null
                ? command.clientId()
                : "fachverfahren-" + slug(command.application()) + "-"
                        + tenant.profile().alias();
        var over = known.stream()
                .filter(client -> client.isOverAt(time.now()))
                .map(ApiClient::clientId)
                .collect(Collectors.toSet());
        var clientId = first;
        for (int count = 2; over.contains(clientId); count++) {
            clientId = first + "-" + count;
        }
        return ApiClient.pending(actor, command.application(), clientId, command.scopes(), time.now());
    }

    private static String slug(String application) {
        var written = application
                .toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
