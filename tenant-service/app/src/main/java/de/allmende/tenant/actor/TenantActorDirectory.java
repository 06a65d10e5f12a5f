package de.allmende.tenant.actor;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.actor.Logins.Login;
import de.allmende.tenant.actor.Logins.Representation;
import de.allmende.tenant.actor.Logins.View;
import de.allmende.tenant.affiliation.Affiliations;
import de.allmende.tenant.apiclient.ApiClient;
import de.allmende.tenant.apiclient.ApiClientId;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.claimrule.HearLogin;
import de.allmende.tenant.deputy.Deputies;
import de.allmende.tenant.identity.IdentityProviderAway;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.person.GrantEntry;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Person;
import de.allmende.tenant.person.PersonId;
import de.allmende.tenant.support.SupportCase;
import de.allmende.tenant.support.SupportCaseState;
import de.allmende.tenant.support.SupportCases;
import de.allmende.tenant.suspension.Ground;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The source of all rights: a person who came by the portal has the grants that hold today, and those whose deputy he or she is today, a machine
 * client the scopes of its token that it was registered for. Staff of the association in an active support case is a reader of
 * that tenant instead, and whoever acts for an Ortsgemeinde by an affiliation is an actor of that one. Who came by a login provider is somebody of the tenant of that provider only, as long as it is on. Nobody of a closed tenant is anybody, and of a suspended one whom the ground of its suspension lets in.
 */
public final class TenantActorDirectory implements ActorDirectory {

    private static final Duration EXACTNESS = Duration.ofMinutes(5);

    private final Logins logins;
    private final TenantTransactions transactions;
    private final Doors doors;
    private final People people;
    private final Deputies deputies;
    private final ApiClients clients;
    private final SupportCases supportCases;
    private final Affiliations affiliations;
    private final LoginProviders providers;
    private final HearLogin hearLogin;
    private final String portal;
    private final BusinessTime time;

    TenantActorDirectory(
            Logins logins,
            TenantTransactions transactions,
            Doors doors,
            People people,
            Deputies deputies,
            ApiClients clients,
            SupportCases supportCases,
            Affiliations affiliations,
            LoginProviders providers,
            HearLogin hearLogin,
            String portal,
            BusinessTime time) {
        this.logins = logins;
        this.transactions = transactions;
        this.doors = doors;
        this.people = people;
        this.deputies = deputies;
        this.clients = clients;
        this.supportCases = supportCases;
        this.affiliations = affiliations;
        this.providers = providers;
        this.hearLogin = hearLogin;
        this.portal = portal;
        this.time = time;
    }

    @Override
    public Optional<Actor> resolve(Bearer bearer) {
        return logins.find(bearer.subject(), bearer.organizationId()).flatMap(login -> {
            var own = own(login, bearer);
            own.filter(found -> found.kind() == Actor.Kind.MACHINE).ifPresent(machine -> noteUse(login));
            return own.filter(actor -> actor.hasAny(SupportCase.STAFF))
                    .flatMap(staff -> supporter(staff, login.view()))
                    .or(() -> own.flatMap(person -> representative(person, bearer.subject(), login.representation())))
                    .or(() -> own);
        });
    }

    /** As long as the affiliation lasts, and the other tenant has not made the login a person of its own. */
    private Optional<Actor> representative(Actor atHome, String subject, @Nullable Representation chosen) {
        return chosen == null || logins.tenantsOf(subject).contains(chosen.tenant())
                ? Optional.empty()
                : transactions.read(
                        job(chosen.tenant()),
                        () -> affiliations.parentsOf(chosen.tenant()).stream()
                                .filter(each -> each.id().equals(chosen.affiliation()))
                                .filter(each -> each.parent().id().equals(atHome.tenant()))
                                .filter(each -> each.actsOn(time.today()))
                                .filter(each -> doors.letIn(chosen.tenant(), Ground::letsPeopleIn))
                                .findFirst()
                                .flatMap(each -> each.representative(atHome)));
    }

    /** What the login provider said takes effect before anybody asks for rights. */
    private Optional<Actor> own(Login login, Bearer bearer) {
        var known = transactions.read(job(login.tenant()), () -> actor(login, bearer));
        return known.isPresent() && hears(login, bearer)
                ? transactions.read(job(login.tenant()), () -> actor(login, bearer))
                : known;
    }

    private boolean hears(Login login, Bearer bearer) {
        var provider = bearer.loginProvider();
        var token = bearer.accessToken();
        if (provider == null || token == null || login.kind() != Actor.Kind.PERSON) {
            return false;
        }
        try {
            return hearLogin.hear(login.tenant(), new PersonId(login.actor()), provider, token);
        } catch (IdentityProviderAway e) {
            throw new DirectoryAway(e);
        }
    }

    private static Actor job(TenantId tenant) {
        return Actor.system("directory of actors", tenant);
    }

    /** Exact to some minutes, so that a busy client is not written with every question. */
    private void noteUse(Login login) {
        var now = time.now();
        transactions.change(job(login.tenant()), () -> {
            clients.used(new ApiClientId(login.actor()), now, now.minus(EXACTNESS));
            return now;
        });
    }

    /** Who is in a support case is nobody else as long as it is active. */
    private Optional<Actor> supporter(Actor staff, @Nullable View view) {
        return view == null
                ? Optional.empty()
                : transactions.read(
                        job(view.tenant()),
                        () -> supportCases
                                .find(view.supportCase())
                                .filter(known -> known.supporter().equals(staff.subject()))
                                .filter(known -> known.stateAt(time.now()) == SupportCaseState.ACTIVE)
                                .filter(known -> doors.letStrangersIn(known.tenant()))
                                .map(known -> new Actor(
                                        known.tenant(),
                                        Actor.Kind.SUPPORTER,
                                        known.supporter(),
                                        known.supporterName(),
                                        List.of(Grant.of(known.role().name())))));
    }

    private Optional<Actor> actor(Login login, Bearer bearer) {
        var person = login.kind() == Actor.Kind.PERSON;
        if (!doors.letIn(login.tenant(), person ? Ground::letsPeopleIn : Ground::letsMachinesIn)) {
            return Optional.empty();
        }
        return switch (login.kind()) {
            case PERSON ->
                people.find(new PersonId(login.actor()))
                        .filter(found -> bearer.clientId().equals(portal))
                        .filter(found -> cameByOwn(login.tenant(), found, bearer.loginProvider()))
                        .map(found -> actor(login, found));
            case MACHINE ->
                clients.find(new ApiClientId(login.actor()))
                        .filter(client -> client.clientId().equals(bearer.clientId()) && client.isValidAt(time.now()))
                        .filter(client -> bearer.loginProvider() == null)
                        .map(client -> actor(login, client, bearer.scopes()));
            case SUPPORTER, SYSTEM -> Optional.empty();
        };
    }

    /** By password, or by a login provider of this very tenant that is switched on and speaks for the person's email. */
    private boolean cameByOwn(TenantId tenant, Person person, @Nullable String loginProvider) {
        return loginProvider == null
                || LoginProviderId.known(loginProvider)
                        .flatMap(providers::find)
                        .filter(provider -> provider.letsIn(tenant, person.email()))
                        .isPresent();
    }

    private Actor actor(Login login, Person person) {
        var today = time.today();
        var own = person.grantsOn(today).stream().map(grant -> grant(grant, null));
        var ofOthers =
                deputies.represented(person.id(), today).stream().map(each -> grant(each.grant(), each.principal()));
        var grants = Stream.concat(own, ofOthers).toList();
        return new Actor(login.tenant(), Actor.Kind.PERSON, login.actor(), person.name(), grants);
    }

    private static Grant grant(GrantEntry entry, @Nullable Principal principal) {
        var limits = entry.limits();
        return new Grant(entry.role().name(), limits.value(), Set.copyOf(limits.costCentres()), principal);
    }

    private static Actor actor(Login login, ApiClient client, Set<String> scopes) {
        List<Grant> grants = client.scopes().stream()
                .filter(scope -> scopes.contains(scope.text()))
                .map(scope -> Grant.of("SCOPE_" + scope.text()))
                .toList();
        return new Actor(login.tenant(), Actor.Kind.MACHINE, login.actor(), client.application(), grants);
    }
}
