package de.allmende.tenant.apiclient;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientExists;
import de.allmende.tenant.apiclient.ApiClientRefusal.LoginNotReady;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.Identities.MachineLogin;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import java.text.Normalizer;
import java.util.Locale;
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
 * <p>Refusals: the application has a client in use; the tenant's organization is not open yet; the identity provider is
 * away.
 */
public final class CreateApiClient {

    /** @param clientId without one it is made of the application's and the tenant's names */
    public record Command(
            String application, Set<Scope> scopes, @Nullable String clientId) {

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
    private final AuditTrail audit;
    private final BusinessTime time;

    CreateApiClient(
            TenantTransactions transactions,
            ApiClients clients,
            Tenants tenants,
            Identities identities,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.clients = clients;
        this.tenants = tenants;
        this.identities = identities;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Created, ApiClientRefusal> create(Actor actor, Command command) {
        return store(actor, command)
                .flatMap(intent -> ask(actor, intent)
                        .<Outcome<Created, ApiClientRefusal>>map(login -> note(actor, intent, login))
                        .orElseGet(() -> Outcome.refused(new ApiClientRefusal.IdentityProviderAway())));
    }

    private Outcome<Intent, ApiClientRefusal> store(Actor actor, Command command) {
        return transactions.write(actor, () -> {
            var tenant = tenants.find(actor.tenant()).orElseThrow();
            var organizationId = tenant.organizationId();
            if (organizationId == null) {
                return Outcome.refused(new LoginNotReady());
            }
            var client = clients.addOrFind(pending(actor, tenant, command));
            if (client.subject() != null) {
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
                            intent.client().scopes().stream().map(Scope::text).collect(Collectors.toSet()))));
        } catch (IdentityProviderAway e) {
            return Optional.empty();
        }
    }

    private Outcome<Created, ApiClientRefusal> note(Actor actor, Intent intent, MachineLogin login) {
        return transactions.write(actor, () -> {
            var client = intent.client();
            clients.loggedInAs(client.id(), login.subject(), intent.organizationId());
            audit.record(
                    actor,
                    "API_CLIENT_CREATED",
                    "api_client",
                    client.id().value(),
                    "Technischer Zugang %s für %s.".formatted(client.clientId(), client.application()));
            return Outcome.done(new Created(clients.find(client.id()).orElseThrow(), login.secret()));
        });
    }

    private ApiClient pending(Actor actor, Tenant tenant, Command command) {
        var clientId = command.clientId() != null
                ? command.clientId()
                : "fachverfahren-" + slug(command.application()) + "-"
                        + tenant.profile().alias();
        return new ApiClient(
                ApiClientId.next(), command.application(), clientId, command.scopes(), null, actor.name(), time.now());
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
