package de.allmende.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The table of rights of all services as one page: operation × role → condition. */
final class RightsMatrix {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String ANY = "ANY";
    private static final String PUBLIC = "PUBLIC";

    private final Path house;
    private final Map<String, String> names;

    /** @param house the root of the sources */
    RightsMatrix(Path house) throws IOException {
        this.house = house;
        this.names = names(house.resolve("tenant-service/api/src/main/resources/words_de.properties"));
    }

    private static Map<String, String> names(Path words) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(words)) {
            properties.load(in);
        }
        var names = new TreeMap<String, String>();
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith("Role."))
                .forEach(key -> names.put(key.substring("Role.".length()), properties.getProperty(key)));
        return names;
    }

    String page() {
        var page = new StringBuilder("""
                # Who may do what

                Made from the rights tables (`<service>/api/src/main/resources/rights/*.yaml`) and the descriptions of the services; a test keeps it true.
                After a change: `./mvnw verify -pl infra/acceptance-tests -Dtest=RightsMatrixTest -Dallmende.rights.write=true`.

                ● = the role opens the operation, ◐ = under the condition on the right. What a tenant sees is decided by the tenant of the token and by row-level security, not here.
                """);
        for (var service : List.of("tenant", "marketplace", "billing")) {
            page.append(table(service));
        }
        return page.toString();
    }

    private String table(String service) {
        var api = house.resolve(service + "-service/api/src/main");
        var rows = map(
                map(read(api.resolve("resources/rights/" + service + ".yaml"))).get("operations"));
        var addresses = addresses(map(read(api.resolve("openapi/" + service + "-v1.yaml"))));
        var roles = columns(rows);
        var lines = new ArrayList<String>();
        lines.add("\n## " + service + "-service\n");
        lines.add("| operation | address | " + String.join(" | ", roles.values()) + " | condition |");
        lines.add("|---|---|" + ":-:|".repeat(roles.size()) + "---|");
        rows.forEach((operation, columns) -> lines.add(
                line(operation, Objects.requireNonNull(addresses.get(operation), operation), map(columns), roles)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(
            String operation, String address, Map<String, Object> columns, Map<String, String> roles) {
        var allowed = (List<?>) Objects.requireNonNull(columns.get("roles"), operation);
        var condition = Objects.requireNonNullElse(columns.get("condition"), "").toString();
        var mark = condition.isEmpty() ? "●" : "◐";
        boolean all = allowed.contains(ANY) || allowed.contains(PUBLIC);
        var cells = roles.keySet().stream()
                .map(role -> all || allowed.contains(role) ? mark : "")
                .toList();
        var whole = allowed.contains(PUBLIC) ? "without a login" : condition;
        return "| `%s` | `%s` | %s | %s |".formatted(operation, address, String.join(" | ", cells), whole);
    }

    /** Only the roles that the service knows; whoever is allowed by ANY is in every column. */
    private Map<String, String> columns(Map<String, Object> rows) {
        var used = new LinkedHashSet<String>();
        rows.values()
                .forEach(row -> ((List<?>) Objects.requireNonNull(map(row).get("roles")))
                        .forEach(role -> used.add(String.valueOf(role))));
        var columns = new LinkedHashMap<String, String>();
        names.forEach((role, name) -> {
            if (used.remove(role)) {
                columns.put(role, name);
            }
        });
        used.removeAll(Set.of(ANY, PUBLIC));
        if (!used.isEmpty()) {
            throw new IllegalStateException("Roles without a name: " + used);
        }
        return columns;
    }

    private static Map<String, String> addresses(Map<String, Object> api) {
        var addresses = new TreeMap<String, String>();
        map(api.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        addresses.put(
                                String.valueOf(map(operation).get("operationId")),
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path);
                    }
                }));
        return addresses;
    }

    private static Object read(Path file) {
        return new YAMLMapper().readValue(file.toFile(), Map.class);
    }

    @SuppressWarnings("unchecked") // the files are ours
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
