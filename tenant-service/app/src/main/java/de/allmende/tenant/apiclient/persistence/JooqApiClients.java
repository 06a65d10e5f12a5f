package de.allmende.tenant.apiclient.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.API_CLIENT;

import de.allmende.tenant.apiclient.ApiClient;
import de.allmende.tenant.apiclient.ApiClientId;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.apiclient.Scope;
import de.allmende.tenant.db.tables.records.ApiClientRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqApiClients implements ApiClients {

    /** The tenant that the transaction is bound to, so that no row can name another. */
    private final DSLContext database;

    JooqApiClients(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<ApiClient> find(ApiClientId id) {
        return database.selectFrom(API_CLIENT)
                .where(API_CLIENT.ID.eq(id.value()))
                .fetchOptional(JooqApiClients::client);
    }

    @Override
    public Optional<ApiClient> findForChange(ApiClientId id) {
        return database.selectFrom(API_CLIENT)
                .where(API_CLIENT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqApiClients::client);
    }

    @Override
    public Optional<ApiClient> successorOf(ApiClientId id) {
        return database.selectFrom(API_CLIENT)
                .where(API_CLIENT.ROTATED_FROM.eq(id.value()))
                .fetchOptional(JooqApiClients::client);
    }

    @Override
    public List<ApiClient> all() {
        return database.selectFrom(API_CLIENT)
                .orderBy(API_CLIENT.APPLICATION.collate(DSL.collation(DSL.name("de-x-icu"))), API_CLIENT.ID.desc())
                .fetch(JooqApiClients::client);
    }

    @Override
    public ApiClient addOrFind(ApiClient client) {
        insert(client).onConflictDoNothing().execute();
        return database.selectFrom(API_CLIENT)
                .where(API_CLIENT.CLIENT_ID.eq(client.clientId()))
                .fetchSingle(JooqApiClients::client);
    }

    @Override
    public void add(ApiClient client) {
        insert(client).execute();
    }

    private InsertSetMoreStep<ApiClientRecord> insert(ApiClient client) {
        var rotatedFrom = client.rotatedFrom();
        return database.insertInto(API_CLIENT)
                .set(API_CLIENT.ID, client.id().value())
                .set(API_CLIENT.TENANT_ID, BOUND_TENANT)
                .set(API_CLIENT.APPLICATION, client.application())
                .set(API_CLIENT.CLIENT_ID, client.clientId())
                .set(API_CLIENT.SCOPES, texts(client.scopes()))
                .set(API_CLIENT.CREATED_BY_NAME, client.createdBy())
                .set(API_CLIENT.CREATED_AT, at(client.createdAt()))
                .set(API_CLIENT.ROTATED_FROM, rotatedFrom == null ? null : rotatedFrom.value())
                .set(API_CLIENT.USES_KEY, client.usesKey());
    }

    @Override
    public void end(ApiClient client) {
        changedOne(database.update(API_CLIENT)
                .set(API_CLIENT.VALID_UNTIL, moment(client.validUntil()))
                .where(API_CLIENT.ID.eq(client.id().value()))
                .execute());
    }

    @Override
    public void withdraw(ApiClientId id, ApiClient.Withdrawal withdrawal) {
        changedOne(database.update(API_CLIENT)
                .set(API_CLIENT.WITHDRAWN_AT, at(withdrawal.at()))
                .set(API_CLIENT.WITHDRAWN_BY_NAME, withdrawal.byName())
                .where(API_CLIENT.ID.eq(id.value()))
                .execute());
    }

    @Override
    public void changeScopes(ApiClientId id, Set<Scope> scopes) {
        changedOne(database.update(API_CLIENT)
                .set(API_CLIENT.SCOPES, texts(scopes))
                .where(API_CLIENT.ID.eq(id.value()))
                .execute());
    }

    @Override
    public void used(ApiClientId id, Instant at, Instant since) {
        database.update(API_CLIENT)
                .set(API_CLIENT.LAST_USED_AT, at(at))
                .where(API_CLIENT.ID.eq(id.value()))
                .and(API_CLIENT.LAST_USED_AT.isNull().or(API_CLIENT.LAST_USED_AT.le(at(since))))
                .execute();
    }

    @Override
    public void ready(ApiClient client, String organizationId) {
        changedOne(database.update(API_CLIENT)
                .set(API_CLIENT.SUBJECT, client.subject())
                .set(API_CLIENT.SCOPES, texts(client.scopes()))
                .set(API_CLIENT.USES_KEY, client.usesKey())
                .set(API_CLIENT.VALID_UNTIL, moment(client.validUntil()))
                .where(API_CLIENT.ID.eq(client.id().value()))
                .execute());
        database.insertInto(DSL.table(DSL.name("plumbing", "login")))
                .columns(
                        DSL.field("subject", String.class),
                        DSL.field("organization_id", String.class),
                        DSL.field("tenant_id", UUID.class),
                        DSL.field("actor_id", UUID.class),
                        DSL.field("actor_kind", String.class))
                .values(
                        DSL.val(client.subject()),
                        DSL.val(organizationId),
                        BOUND_TENANT,
                        DSL.val(client.id().value()),
                        DSL.inline("MACHINE"))
                .onConflictDoNothing()
                .execute();
    }

    private static void changedOne(int changed) {
        if (changed != 1) {
            throw new IllegalStateException("Expected to change one machine client, but changed " + changed + ".");
        }
    }

    private static String[] texts(Set<Scope> scopes) {
        return scopes.stream().map(Scope::text).sorted().toArray(String[]::new);
    }

    private static ApiClient client(ApiClientRecord row) {
        return new ApiClient(
                new ApiClientId(row.getId()),
                row.getApplication(),
                row.getClientId(),
                Arrays.stream(row.getScopes()).map(Scope::of).collect(Collectors.toSet()),
                row.getSubject(),
                row.getCreatedByName(),
                row.getCreatedAt().toInstant(),
                row.getRotatedFrom() == null ? null : new ApiClientId(row.getRotatedFrom()),
                row.getUsesKey(),
                instant(row.getValidUntil()),
                instant(row.getLastUsedAt()),
                row.getWithdrawnAt() == null
                        ? null
                        : new ApiClient.Withdrawal(
                                row.getWithdrawnByName(), row.getWithdrawnAt().toInstant()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
