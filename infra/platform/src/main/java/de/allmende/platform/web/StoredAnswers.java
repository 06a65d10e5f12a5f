package de.allmende.platform.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** The table of first answers, of one service. */
final class StoredAnswers {

    private static final Field<UUID> TENANT_ID = DSL.field(DSL.name("tenant_id"), UUID.class);
    private static final Field<String> CALLER = DSL.field(DSL.name("caller"), String.class);
    private static final Field<String> OPERATION = DSL.field(DSL.name("operation"), String.class);
    private static final Field<String> KEY = DSL.field(DSL.name("idempotency_key"), String.class);
    private static final Field<String> REQUEST_HASH = DSL.field(DSL.name("request_hash"), String.class);
    private static final Field<Integer> STATUS = DSL.field(DSL.name("status"), Integer.class);
    private static final Field<String> HEADERS = DSL.field(DSL.name("headers"), String.class);
    private static final Field<String> BODY = DSL.field(DSL.name("body"), String.class);
    private static final Field<OffsetDateTime> ANSWERED_AT = DSL.field(DSL.name("answered_at"), OffsetDateTime.class);

    /** What is wished, by whom, under which key. */
    record Wish(UUID tenant, String caller, String operation, String key, String requestHash) {

        private Condition matches() {
            return TENANT_ID
                    .eq(tenant)
                    .and(CALLER.eq(caller))
                    .and(OPERATION.eq(operation))
                    .and(KEY.eq(key));
        }

        private String lock() {
            return String.join("\n", tenant.toString(), caller, operation, key);
        }
    }

    /** An answer as it went over the wire; headers are Location and ETag, one a line. */
    record Stored(String requestHash, int status, String headers, String body) {

        static Stored of(Wish wish, ResponseEntity<?> response, JsonMapper json) {
            var location = response.getHeaders().getLocation();
            var tag = response.getHeaders().getETag();
            return new Stored(
                    wish.requestHash(),
                    response.getStatusCode().value(),
                    (location == null ? "" : location) + "\n" + (tag == null ? "" : tag),
                    response.getBody() == null ? "" : json.writeValueAsString(response.getBody()));
        }

        @SuppressWarnings("unchecked") // the body is the JSON of an A, written as bytes
        <A> ResponseEntity<A> toResponse() {
            var lines = headers.split("\n", -1);
            var headersOut = new HttpHeaders();
            if (!lines[0].isEmpty()) {
                headersOut.setLocation(URI.create(lines[0]));
            }
            if (!lines[1].isEmpty()) {
                headersOut.setETag(lines[1]);
            }
            if (!body.isEmpty()) {
                headersOut.setContentType(MediaType.APPLICATION_JSON);
            }
            return (ResponseEntity<A>)
                    ResponseEntity.status(status).headers(headersOut).body(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private final DSLContext database;
    private final org.jooq.Table<org.jooq.Record> table;

    StoredAnswers(DSLContext database, String service) {
        this.database = database;
        this.table = DSL.table(DSL.name(service, "idempotent_answer"));
    }

    /** Takes the key until the transaction ends; false when another request holds it. */
    boolean take(Wish wish) {
        return Boolean.TRUE.equals(database.select(DSL.field(
                        "pg_try_advisory_xact_lock(hashtextextended({0}, 0))", Boolean.class, DSL.val(wish.lock())))
                .fetchSingle()
                .value1());
    }

    Optional<Stored> find(Wish wish) {
        return database.select(REQUEST_HASH, STATUS, HEADERS, BODY)
                .from(table)
                .where(wish.matches())
                .fetchOptional(row -> new Stored(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    void keep(Wish wish, Stored answer, Instant at) {
        database.insertInto(table)
                .set(TENANT_ID, wish.tenant())
                .set(CALLER, wish.caller())
                .set(OPERATION, wish.operation())
                .set(KEY, wish.key())
                .set(REQUEST_HASH, wish.requestHash())
                .set(STATUS, answer.status())
                .set(HEADERS, answer.headers())
                .set(BODY, answer.body())
                .set(ANSWERED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
