package de.allmende.acceptance;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.format.PatternFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a service promises in its OpenAPI 3.1 description. An answer may hold nothing that the description does not name. */
final class Contract {

    private static final JsonMapper JSON = new JsonMapper();
    /** The library's own format asks the list of top-level domains, where the demo's {@code .example} never stands. */
    private static final Format EMAIL =
            PatternFormat.of("email", "^[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+$", "format.email");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(
            Dialect.builder(Dialects.getOpenApi31()).format(EMAIL).build(),
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ENGLISH)
                    .build()));

    private record Operation(String path, JsonNode text) {

        boolean answers(String wanted) {
            return Pattern.matches(path.replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"), wanted);
        }

        /** The more of an address is fixed, the better it fits: /invoices/{id}.xml before /invoices/{id}. */
        int fixed() {
            return path.replaceAll("\\{[^}]*}", "").length();
        }
    }

    /** An answer as it came over the wire. */
    record Answered(int status, String contentType, String body) {}

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
        close(document.at("/components/schemas"));
    }

    static Contract read(String yaml) {
        return new Contract(new YAMLMapper().readTree(yaml));
    }

    /** A field without a name in the description is a fault, unless the schema lets others in itself. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.has("properties") && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(Contract::close);
    }

    /** Where the answer differs from the description; empty when it keeps the promise. */
    List<String> objections(String method, String path, Answered answer) {
        var operation = operation(method, path);
        if (operation.isEmpty()) {
            return answer.status() == 404 || answer.status() == 405
                    ? List.of()
                    : List.of(method + " " + path + " is not described, but was answered " + answer.status());
        }
        var name = "%s %s (%s)"
                .formatted(
                        method,
                        operation.get().path(),
                        operation.get().text().path("operationId").asString());
        var responses = operation.get().text().path("responses");
        var exact = String.valueOf(answer.status());
        var response = resolved(responses.has(exact) ? responses.get(exact) : responses.path("default"));
        if (response.isMissingNode()) {
            return List.of(name + " does not describe the status " + answer.status());
        }
        return content(response.path("content"), answer)
                .map(objection -> "%s answered %d: %s".formatted(name, answer.status(), objection))
                .toList();
    }

    private Stream<String> content(JsonNode content, Answered answer) {
        if (content.isMissingNode()) {
            return answer.body().isEmpty() ? Stream.of() : Stream.of("a body is not described");
        }
        var type = answer.contentType().replaceFirst(";.*", "").strip();
        if (!content.has(type)) {
            return Stream.of("the content type '%s' is not described".formatted(type));
        }
        if (!type.endsWith("json")) {
            return Stream.of();
        }
        var root = JsonNodeFactory.instance.objectNode();
        root.set("components", document.get("components"));
        root.putArray("allOf").add(content.get(type).path("schema"));
        return SCHEMAS.getSchema(root).validate(JSON.readTree(answer.body())).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage());
    }

    private Optional<Operation> operation(String method, String path) {
        var candidates = new ArrayList<Operation>();
        document.path("paths").properties().forEach(entry -> {
            var text = entry.getValue().path(method.toLowerCase(Locale.ROOT));
            if (!text.isMissingNode()) {
                candidates.add(new Operation(entry.getKey(), text));
            }
        });
        return candidates.stream()
                .filter(candidate -> candidate.answers(path))
                .max(Comparator.comparingInt(Operation::fixed));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }
}
