package de.allmende.tenant.apiclient.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.apiclient.ApiClient;
import de.allmende.tenant.apiclient.ApiClientId;
import de.allmende.tenant.apiclient.ChangeScopes;
import de.allmende.tenant.apiclient.CreateApiClient;
import de.allmende.tenant.apiclient.ReadApiClients;
import de.allmende.tenant.apiclient.RotateApiClient;
import de.allmende.tenant.apiclient.WithdrawApiClient;
import de.allmende.tenant.rest.ApiClientList;
import de.allmende.tenant.rest.ApiClientRotation;
import de.allmende.tenant.rest.ApiClientScopes;
import de.allmende.tenant.rest.ApiClientWithSecret;
import de.allmende.tenant.rest.ApiClientsApi;
import de.allmende.tenant.rest.LoginState;
import de.allmende.tenant.rest.ModelApiClient;
import de.allmende.tenant.rest.NewApiClient;
import de.allmende.tenant.rest.RotatedApiClient;
import de.allmende.tenant.rest.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class ApiClientController implements ApiClientsApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final CreateApiClient createApiClient;
    private final RotateApiClient rotateApiClient;
    private final ChangeScopes changeScopes;
    private final WithdrawApiClient withdrawApiClient;
    private final ReadApiClients readApiClients;
    private final BusinessTime time;

    ApiClientController(
            CurrentActor currentActor,
            Idempotent idempotent,
            CreateApiClient createApiClient,
            RotateApiClient rotateApiClient,
            ChangeScopes changeScopes,
            WithdrawApiClient withdrawApiClient,
            ReadApiClients readApiClients,
            BusinessTime time) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.createApiClient = createApiClient;
        this.rotateApiClient = rotateApiClient;
        this.changeScopes = changeScopes;
        this.withdrawApiClient = withdrawApiClient;
        this.readApiClients = readApiClients;
        this.time = time;
    }

    @Override
    public ResponseEntity<ApiClientList> listApiClients() {
        var all = readApiClients.all(currentActor.get());
        var rotated = rotated(all);
        var now = time.now();
        return ResponseEntity.ok(new ApiClientList()
                .items(all.stream().map(client -> view(client, rotated, now)).toList()));
    }

    @Override
    public ResponseEntity<ApiClientWithSecret> createApiClient(NewApiClient body) {
        var command = new CreateApiClient.Command(
                body.getApplication(),
                body.getScopes().stream()
                        .map(scope -> de.allmende.tenant.apiclient.Scope.of(scope.getValue()))
                        .collect(Collectors.toSet()),
                null,
                body.getUntil(),
                publicKeys(body.getKeys()));
        var created = Answers.orRefuse(createApiClient.create(currentActor.get(), command));
        var client = created.client();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new ApiClientWithSecret()
                        .id(client.id().toString())
                        .application(client.application())
                        .clientId(client.clientId())
                        .clientSecret(Objects.requireNonNullElse(created.secret(), ""))
                        .scopes(scopes(client))
                        .createdAt(client.createdAt().atOffset(ZoneOffset.UTC)));
    }

    @Override
    public ResponseEntity<RotatedApiClient> rotateApiClient(String apiClientId, ApiClientRotation body) {
        var rotated = Answers.orRefuse(rotateApiClient.rotate(
                currentActor.get(),
                new RotateApiClient.Command(
                        id(ApiClientId::parse, apiClientId),
                        Duration.ofDays(body.getOverlapDays()),
                        publicKeys(body.getKeys()),
                        body.getUntil())));
        var client = rotated.client();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new RotatedApiClient()
                        .id(client.id().toString())
                        .application(client.application())
                        .clientId(client.clientId())
                        .clientSecret(rotated.secret())
                        .scopes(scopes(client))
                        .createdAt(client.createdAt().atOffset(ZoneOffset.UTC))
                        .previousValidUntil(moment(rotated.old().validUntil())));
    }

    @Override
    public ResponseEntity<ModelApiClient> changeApiClientScopes(String apiClientId, ApiClientScopes body) {
        var wished = body.getScopes().stream()
                .map(scope -> de.allmende.tenant.apiclient.Scope.of(scope.getValue()))
                .collect(Collectors.toSet());
        var actor = currentActor.get();
        Answers.orRefuse(changeScopes.change(actor, id(ApiClientId::parse, apiClientId), wished));
        return ResponseEntity.ok(shown(actor, id(ApiClientId::parse, apiClientId)));
    }

    @Override
    public ResponseEntity<ModelApiClient> withdrawApiClient(String apiClientId, String idempotencyKey) {
        var id = id(ApiClientId::parse, apiClientId);
        var now = time.now();
        return idempotent.answer(
                () -> withdrawApiClient.withdraw(currentActor.get(), id),
                client -> ResponseEntity.ok(view(client, Set.of(), now)));
    }

    private static @Nullable String publicKeys(@Nullable String keys) {
        var objection = keys == null ? null : PublicKeys.objection(keys);
        if (objection != null) {
            throw Problems.badRequest("/keys", "WRONG_VALUE", objection);
        }
        return keys;
    }

    private ModelApiClient shown(Actor actor, ApiClientId id) {
        var all = readApiClients.all(actor);
        return all.stream()
                .filter(client -> client.id().equals(id))
                .map(client -> view(client, rotated(all), time.now()))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    /** Whose place another one takes. */
    private static Set<ApiClientId> rotated(List<ApiClient> all) {
        return all.stream()
                .filter(client -> client.subject() != null)
                .map(ApiClient::rotatedFrom)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static ModelApiClient view(ApiClient client, Set<ApiClientId> rotated, Instant now) {
        var view = new ModelApiClient()
                .id(client.id().toString())
                .application(client.application())
                .clientId(client.clientId())
                .scopes(scopes(client))
                .state(client.subject() == null ? LoginState.PENDING : LoginState.READY)
                .createdAt(client.createdAt().atOffset(ZoneOffset.UTC))
                .usesKey(client.usesKey())
                .usable(client.isValidAt(now))
                .rotated(rotated.contains(client.id()))
                .validUntil(moment(client.validUntil()))
                .lastUsedAt(moment(client.lastUsedAt()));
        var withdrawal = client.withdrawal();
        if (withdrawal != null) {
            view.withdrawnBy(withdrawal.byName()).withdrawnAt(moment(withdrawal.at()));
        }
        return view;
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static List<Scope> scopes(ApiClient client) {
        return client.scopes().stream()
                .map(scope -> Scope.fromValue(scope.text()))
                .sorted()
                .toList();
    }
}
