package de.allmende.tenant.loginprovider.web;

import static de.allmende.platform.web.PathIds.id;

import de.allmende.platform.security.SecurityProperties;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import de.allmende.tenant.loginprovider.DecideLoginProvider;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.loginprovider.ReadLoginProviders;
import de.allmende.tenant.loginprovider.RegisterLoginProvider;
import de.allmende.tenant.rest.LoginProvider;
import de.allmende.tenant.rest.LoginProviderList;
import de.allmende.tenant.rest.LoginProviderState;
import de.allmende.tenant.rest.LoginProviderSwitch;
import de.allmende.tenant.rest.LoginProvidersApi;
import de.allmende.tenant.rest.NewLoginProvider;
import java.time.ZoneOffset;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class LoginProviderController implements LoginProvidersApi {

    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final ReadLoginProviders read;
    private final RegisterLoginProvider register;
    private final DecideLoginProvider decide;
    private final String identityProvider;

    LoginProviderController(
            CurrentActor currentActor,
            Idempotent idempotent,
            ReadLoginProviders read,
            RegisterLoginProvider register,
            DecideLoginProvider decide,
            SecurityProperties security) {
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.read = read;
        this.register = register;
        this.decide = decide;
        this.identityProvider = security.issuer();
    }

    @Override
    public ResponseEntity<LoginProviderList> listLoginProviders(String tenantId) {
        return read.of(currentActor.get(), id(TenantId::parse, tenantId))
                .map(found -> ResponseEntity.ok(new LoginProviderList()
                        .items(found.stream().map(this::view).toList())))
                .orElseThrow(Problems::notFound);
    }

    @Override
    public ResponseEntity<LoginProvider> registerLoginProvider(NewLoginProvider body) {
        var command = new RegisterLoginProvider.Command(
                body.getIssuer(), body.getClientId(), body.getClientSecret(), body.getEmailDomains());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(view(Answers.orRefuse(register.register(currentActor.get(), command))));
    }

    @Override
    public ResponseEntity<LoginProvider> confirmLoginProvider(String loginProviderId, String idempotencyKey) {
        var id = id(LoginProviderId::parse, loginProviderId);
        return idempotent.answer(
                () -> decide.confirm(currentActor.get(), id), provider -> ResponseEntity.ok(view(provider)));
    }

    @Override
    public ResponseEntity<LoginProvider> switchLoginProvider(
            String loginProviderId, String idempotencyKey, LoginProviderSwitch body) {
        var id = id(LoginProviderId::parse, loginProviderId);
        return idempotent.answer(
                () -> decide.switchTo(currentActor.get(), id, body.getOn()),
                provider -> ResponseEntity.ok(view(provider)));
    }

    @Override
    public ResponseEntity<LoginProvider> removeLoginProvider(String loginProviderId, String idempotencyKey) {
        var id = id(LoginProviderId::parse, loginProviderId);
        return idempotent.answer(
                () -> decide.remove(currentActor.get(), id), provider -> ResponseEntity.ok(view(provider)));
    }

    private LoginProvider view(de.allmende.tenant.loginprovider.LoginProvider provider) {
        var view = new LoginProvider()
                .id(provider.id().toString())
                .tenantId(provider.tenant().toString())
                .issuer(provider.issuer())
                .clientId(provider.clientId())
                .usesSecret(provider.usesSecret())
                .emailDomains(provider.emailDomains())
                .redirectUri(identityProvider + "/broker/" + provider.id() + "/endpoint")
                .keysUri(identityProvider + "/protocol/openid-connect/certs")
                .state(LoginProviderState.valueOf(provider.state().name()))
                .registeredBy(provider.registered().byName())
                .registeredAt(provider.registered().at().atOffset(ZoneOffset.UTC));
        var confirmed = provider.confirmed();
        if (confirmed != null) {
            view.confirmedBy(confirmed.byName()).confirmedAt(confirmed.at().atOffset(ZoneOffset.UTC));
        }
        var switched = provider.switched();
        if (switched != null) {
            view.switchedBy(switched.byName()).switchedAt(switched.at().atOffset(ZoneOffset.UTC));
        }
        return view;
    }
}
