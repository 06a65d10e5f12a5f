package de.allmende.tenant.apiclient.persistence;

import static de.allmende.tenant.db.Tables.API_CLIENT;

import de.allmende.tenant.apiclient.ApiClient;
import de.allmende.tenant.apiclient.ApiClientId;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.apiclient.Scope;
import de.allmende.tenant.db.Keys;
import de.allmende.tenant.db.tables.records.ApiClientRecord;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
final class JooqApiClients implements ApiClients {

    /** The tenant that the transaction is bound to, so that no row can name another. */
    private static final Field<UUID> BOUND_TENANT = DSL.field("current_setting('app.tenant_id')::uuid", UUID.class);

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
    public List<ApiClient> all() {
        return database.selectFrom(API_CLIENT)
                .orderBy(API_CLIENT.APPLICATION.collate(DSL.collation(DSL.name("de-x-icu"))))
                .fetch(JooqApiClients::client);
    }

    @Override
    public ApiClient addOrFind(ApiClient client) {
        database.insertInto(API_CLIENT)
                .set(API_CLIENT.ID, client.id().value())
                .set(API_CLIENT.TENANT_ID, BOUND_TENANT)
                .set(API_CLIENT.APPLICATION, client.application())
                .set(API_CLIENT.CLIENT_ID, client.clientId())
                .set(
                        API_CLIENT.SCOPES,
                        client.scopes().stream().map(Scope::text).sorted().toArray(String[]::new))
                .set(API_CLIENT.CREATED_BY_NAME, client.createdBy())
                .set(API_CLIENT.CREATED_AT, client.createdAt().atOffset(ZoneOffset.UTC))
                .onConflictOnConstraint(Keys.APPLICATION_HAS_ONE_CLIENT)
                .doNothing()
                .execute();
        return database.selectFrom(API_CLIENT)
                .where(API_CLIENT.APPLICATION.eq(client.application()))
                .fetchSingle(JooqApiClients::client);
    }

    @Override
    public void loggedInAs(ApiClientId id, String subject, String organizationId) {
        int changed = database.update(API_CLIENT)
                .set(API_CLIENT.SUBJECT, subject)
                .where(API_CLIENT.ID.eq(id.value()))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("Expected to change one machine client, but changed " + changed + ".");
        }
        database.insertInto(DSL.table(DSL.name("plumbing", "login")))
                .columns(
                        DSL.field("subject", String.class),
                        DSL.field("organization_id", String.class),
                        DSL.field("tenant_id", UUID.class),
                        DSL.field("actor_id", UUID.class),
                        DSL.field("actor_kind", String.class))
                .values(
                        DSL.val(subject),
                        DSL.val(organizationId),
                        BOUND_TENANT,
                        DSL.val(id.value()),
                        DSL.inline("MACHINE"))
                .onConflictDoNothing()
                .execute();
    }

    private static ApiClient client(ApiClientRecord row) {
        return new ApiClient(
                new ApiClientId(row.getId()),
                row.getApplication(),
                row.getClientId(),
                Arrays.stream(row.getScopes()).map(Scope::of).collect(Collectors.toSet()),
                row.getSubject(),
                row.getCreatedByName(),
                row.getCreatedAt().toInstant());
    }
}
