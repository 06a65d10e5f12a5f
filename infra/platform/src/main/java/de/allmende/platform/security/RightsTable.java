package de.allmende.platform.security;

import de.allmende.platform.tenancy.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The declarative table <em>operation × role</em> of one service, read from its contract.
 *
 * <p>An operation is the operationId of the OpenAPI description. One without a row stops the start of the service.
 */
public final class RightsTable {

    /** Every actor of every tenant. */
    public static final String ANY = "ANY";

    /** Readable without a login. */
    public static final String PUBLIC = "PUBLIC";

    /**
     * One row.
     *
     * @param roles one of which is needed, or {@link #ANY}, or {@link #PUBLIC}
     * @param idempotent whether the operation needs an Idempotency-Key
     * @param ofSupport whether it is how somebody is in a support case, and neither a look nor a change
     */
    public record Row(Set<String> roles, boolean idempotent, boolean ofSupport) {

        public boolean isPublic() {
            return roles.contains(PUBLIC);
        }

        /** The actor by the grant that allows it, an own one first; empty when nothing does. */
        public Optional<Actor> allowed(Actor actor) {
            if (isPublic() || roles.contains(ANY)) {
                return Optional.of(actor);
            }
            return actor.grants().stream()
                    .filter(grant -> roles.contains(grant.role()))
                    .min(Comparator.comparing(grant -> grant.principal() != null))
                    .map(actor::using);
        }
    }

    private final Map<String, Row> rows;

    RightsTable(Map<String, Row> rows) {
        this.rows = Map.copyOf(rows);
    }

    public static RightsTable read(Resource file) {
        try (var in = file.getInputStream()) {
            Map<String, Map<String, Map<String, Object>>> document =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            var rows = new TreeMap<String, Row>();
            document.getOrDefault("operations", Map.of())
                    .forEach((operation, columns) -> rows.put(operation, row(operation, columns)));
            return new RightsTable(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("The rights table cannot be read: " + file, e);
        }
    }

    private static Row row(String operation, Map<String, Object> columns) {
        if (columns.get("roles") instanceof List<?> roles && !roles.isEmpty()) {
            return new Row(
                    Set.copyOf(roles.stream().map(String::valueOf).toList()),
                    Boolean.TRUE.equals(columns.get("idempotent")),
                    Boolean.TRUE.equals(columns.get("ofSupport")));
        }
        throw new IllegalStateException("The rights of " + operation + " name no role.");
    }

    public Optional<Row> row(String operation) {
        return Optional.ofNullable(rows.get(operation));
    }

    public Set<String> operations() {
        return rows.keySet();
    }
}
