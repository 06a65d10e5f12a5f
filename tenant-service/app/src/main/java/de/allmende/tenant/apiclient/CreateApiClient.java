package de.allmende.tenant.apiclient;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientEndsTooEarly;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientExists;
import de.allmende.tenant.apiclient.ApiClientRefusal.LoginNotReady;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.Identities.MachineLogin;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates the machine client of a business application; the answer shows its secret, once.
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
     */
    public record Command(
            String application,
            Set<Scope> scopes,
            @Nullable String clientId,
            @Nullable LocalDate until) {

        public Command {
            application = application.strip();
            scopes = Set.copyOf(scopes);
        }
    }

    /** The client with its secret. */
    public record Created(ApiClient client, String secret) {

        @Override
        public String toString() {
            return "Created[client=" + client + ", secret=***]";
        }
    }

    private record Intent(ApiClient client, String organizationId) {}

    private final TenantTransactions transactions;
    private final ApiClients clients;
    private final Tenants tenants;
    private final Identities identities;
    private final LoginOrders orders;
    private final AuditTrail audit;
    private final BusinessTime time;

    CreateApiClient(
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

    public Outcome<Created, ApiClientRefusal> create(Actor actor, Command command) {
        return store(actor, command)
                .flatMap(intent -> ask(actor, intent)
                        .<Outcome<Created, ApiClientRefusal>>map(login -> note(actor, intent, command, login))
                        .orElseGet(() -> Outcome.refused(new ApiClientRefusal.IdentityProviderAway())));
    }

    private Outcome<Intent, ApiClientRefusal> store(Actor actor, Command command) {
        return transactions.write(actor, () -> {
            var tenant = tenants.find(actor.tenant()).orElseThrow();
            var organizationId = tenant.organizationId();
            if (organizationId == null) {
                return Outcome.refused(new LoginNotReady());
            }
            var until = command.until();
            if (until != null && !until.isAfter(time.today())) {
                return Outcome.refused(new ApiClientEndsTooEarly(time.today().plusDays(1)));
            }
            var known = clients.all();
            if (known.stream()
                    .anyMatch(client ->
                            client.application().equals(command.application()) && client.isValidAt(time.now()))) {
                return Outcome.refused(new ApiClientExists(command.application()));
            }
            var client = clients.addOrFind(pending(actor, tenant, command, known));
            if (client.subject() != null || !client.application().equals(command.application())) {
                return Outcome.refused(new ApiClientExists(client.application()));
            }
            return Outcome.done(new Intent(client, organizationId));
        });
    }

    private Optional<MachineLogin> ask(Actor actor, Intent intent) {
        try {
            return Optional.of(identities.admitMachine(
                    intent.organizationId(),
                    new Identities.Machine(
                            actor.tenant(),
                            intent.client().clientId(),
                            intent.client().application(),
                            Scope.texts(),
                            null)));
        } catch (IdentityProviderAway e) {
            return Optional.empty();
        }
    }

    private Outcome<Created, ApiClientRefusal> note(Actor actor, Intent intent, Command command, MachineLogin login) {
        return transactions.write(actor, () -> {
            var client = intent.client().ready(login.subject(), command.scopes(), false, command.until());
            clients.ready(client, intent.organizationId());
            client.timeLeft(time.now())
                    .ifPresent(left ->
                            orders.closeMachine(actor.tenant(), client.id().value(), left));
            audit.record(
                    actor,
                    "API_CLIENT_CREATED",
                    "api_client",
                    client.id().value(),
                    "Technischer Zugang %s für %s.".formatted(client.clientId(), client.application()));
            return Outcome.done(new Created(client, Objects.requireNonNull(login.secret())));
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
