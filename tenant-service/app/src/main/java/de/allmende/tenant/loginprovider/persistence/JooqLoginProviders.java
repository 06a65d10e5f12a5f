package de.allmende.tenant.loginprovider.persistence;

import static de.allmende.tenant.db.Tables.LOGIN_PROVIDER;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.db.tables.records.LoginProviderRecord;
import de.allmende.tenant.loginprovider.Endpoints;
import de.allmende.tenant.loginprovider.LoginProvider;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.loginprovider.LoginProviderState;
import de.allmende.tenant.loginprovider.LoginProviders;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
final class JooqLoginProviders implements LoginProviders {

    private final DSLContext database;

    JooqLoginProviders(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(TenantId association, LoginProvider provider) {
        var row = standing(provider);
        row.setId(provider.id().value());
        row.setAssociationId(association.value());
        row.setTenantId(provider.tenant().value());
        row.setIssuer(provider.issuer());
        row.setAuthorizationEndpoint(provider.endpoints().authorization());
        row.setTokenEndpoint(provider.endpoints().token());
        row.setKeysEndpoint(provider.endpoints().keys());
        row.setClientId(provider.clientId());
        row.setUsesSecret(provider.usesSecret());
        row.setEmailDomains(provider.emailDomains().toArray(String[]::new));
        row.setRegisteredBy(provider.registered().by());
        row.setRegisteredByName(provider.registered().byName());
        row.setRegisteredAt(at(provider.registered().at()));
        database.executeInsert(row);
    }

    @Override
    public void store(LoginProvider provider) {
        int rows = database.update(LOGIN_PROVIDER)
                .set(standing(provider))
                .where(LOGIN_PROVIDER.ID.eq(provider.id().value()))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("Expected to change one login provider, but changed " + rows + ".");
        }
    }

    /** What changes in the life of a login provider. */
    private static LoginProviderRecord standing(LoginProvider provider) {
        var row = new LoginProviderRecord();
        row.setState(provider.state().name());
        var confirmed = provider.confirmed();
        if (confirmed != null) {
            row.setConfirmedBy(confirmed.by());
            row.setConfirmedByName(confirmed.byName());
            row.setConfirmedAt(at(confirmed.at()));
        }
        var switched = provider.switched();
        if (switched != null) {
            row.setSwitchedByName(switched.byName());
            row.setSwitchedAt(at(switched.at()));
        }
        return row;
    }

    @Override
    public Optional<LoginProvider> find(LoginProviderId id) {
        return database.selectFrom(LOGIN_PROVIDER)
                .where(LOGIN_PROVIDER.ID.eq(id.value()))
                .fetchOptional(JooqLoginProviders::provider);
    }

    @Override
    public Optional<LoginProvider> findForChange(LoginProviderId id) {
        return database.selectFrom(LOGIN_PROVIDER)
                .where(LOGIN_PROVIDER.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqLoginProviders::provider);
    }

    @Override
    public List<LoginProvider> of(TenantId tenant) {
        return database.selectFrom(LOGIN_PROVIDER)
                .where(LOGIN_PROVIDER.TENANT_ID.eq(tenant.value()))
                .orderBy(LOGIN_PROVIDER.REGISTERED_AT.desc(), LOGIN_PROVIDER.ID.desc())
                .fetch(JooqLoginProviders::provider);
    }

    private static LoginProvider provider(LoginProviderRecord row) {
        return new LoginProvider(
                new LoginProviderId(row.getId()),
                new TenantId(row.getTenantId()),
                row.getIssuer(),
                new Endpoints(row.getAuthorizationEndpoint(), row.getTokenEndpoint(), row.getKeysEndpoint()),
                row.getClientId(),
                row.getUsesSecret(),
                List.of(row.getEmailDomains()),
                LoginProviderState.valueOf(row.getState()),
                new LoginProvider.Step(
                        row.getRegisteredBy(),
                        row.getRegisteredByName(),
                        row.getRegisteredAt().toInstant()),
                row.getConfirmedAt() == null
                        ? null
                        : new LoginProvider.Step(
                                row.getConfirmedBy(),
                                row.getConfirmedByName(),
                                row.getConfirmedAt().toInstant()),
                row.getSwitchedAt() == null
                        ? null
                        : new LoginProvider.Switching(
                                row.getSwitchedByName(), row.getSwitchedAt().toInstant()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
