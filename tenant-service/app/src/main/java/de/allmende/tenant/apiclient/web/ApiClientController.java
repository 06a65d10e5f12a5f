package de.allmende.tenant.apiclient.web;

import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.tenant.apiclient.ApiClient;
import de.allmende.tenant.apiclient.CreateApiClient;
import de.allmende.tenant.apiclient.ReadApiClients;
import de.allmende.tenant.rest.ApiClientList;
import de.allmende.tenant.rest.ApiClientWithSecret;
import de.allmende.tenant.rest.ApiClientsApi;
import de.allmende.tenant.rest.LoginState;
import de.allmende.tenant.rest.ModelApiClient;
import de.allmende.tenant.rest.NewApiClient;
import de.allmende.tenant.rest.Scope;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class ApiClientController implements ApiClientsApi {

    private final CurrentActor currentActor;
    private final CreateApiClient createApiClient;
    private final ReadApiClients readApiClients;

    ApiClientController(CurrentActor currentActor, CreateApiClient createApiClient, ReadApiClients readApiClients) {
        this.currentActor = currentActor;
        this.createApiClient = createApiClient;
        this.readApiClients = readApiClients;
    }

    @Override
    public ResponseEntity<ApiClientList> listApiClients() {
        return ResponseEntity.ok(new ApiClientList()
                .items(readApiClients.all(currentActor.get()).stream()
                        .map(ApiClientController::view)
                        .toList()));
    }

    @Override
    public ResponseEntity<ApiClientWithSecret> createApiClient(NewApiClient body) {
        var command = new CreateApiClient.Command(
                body.getApplication(),
                body.getScopes().stream()
                        .map(scope -> de.allmende.tenant.apiclient.Scope.of(scope.getValue()))
                        .collect(Collectors.toSet()),
                null);
        var created = Answers.orRefuse(createApiClient.create(currentActor.get(), command));
        var client = created.client();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new ApiClientWithSecret()
                        .id(client.id().toString())
                        .application(client.application())
                        .clientId(client.clientId())
                        .clientSecret(created.secret())
                        .scopes(scopes(client))
                        .createdAt(client.createdAt().atOffset(ZoneOffset.UTC)));
    }

    private static ModelApiClient view(ApiClient client) {
        return new ModelApiClient()
                .id(client.id().toString())
                .application(client.application())
                .clientId(client.clientId())
                .scopes(scopes(client))
                .state(client.subject() == null ? LoginState.PENDING : LoginState.READY)
                .createdAt(client.createdAt().atOffset(ZoneOffset.UTC));
    }

    private static List<Scope> scopes(ApiClient client) {
        return client.scopes().stream()
                .map(scope -> Scope.fromValue(scope.text()))
                .sorted()
                .toList();
    }
}
