package de.allmende.platform.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An OpenAPI description as the rules read it: operations, and schemas behind their references. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** One operation with the text of its description. */
    record Operation(String id, String method, Map<String, Object> text) {}

    private final Map<String, Object> document;

    OpenApi(String yaml) {
        this.document = read(yaml);
    }

    static Map<String, Object> read(String yaml) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    }

    Map<String, Object> document() {
        return document;
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        map(document.get("paths"))
                .values()
                .forEach(path -> map(path).forEach((method, text) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(String.valueOf(map(text).get("operationId")), method, map(text)));
                    }
                }));
        return operations;
    }

    /** Parameters by name. */
    Map<String, Map<String, Object>> parameters(Operation operation) {
        var parameters = new TreeMap<String, Map<String, Object>>();
        if (operation.text().get("parameters") instanceof List<?> list) {
            list.forEach(entry -> {
                var parameter = resolved(entry);
                parameters.put(String.valueOf(parameter.get("name")), parameter);
            });
        }
        return parameters;
    }

    Map<String, Map<String, Object>> responses(Operation operation) {
        var responses = new LinkedHashMap<String, Map<String, Object>>();
        map(operation.text().get("responses"))
                .forEach((status, response) -> responses.put(String.valueOf((Object) status), resolved(response)));
        return responses;
    }

    /** The schema of a body of this type; empty when there is no such body. */
    Map<String, Object> schema(Map<String, Object> bodied, String type) {
        return resolved(map(map(bodied.get("content")).get(type)).get("schema"));
    }

    /** Every schema of a request, each once: of its parameters, of its body, and of what they are made of. */
    Stream<Map<String, Object>> requestSchemas() {
        var schemas = new LinkedHashMap<Integer, Map<String, Object>>();
        for (var operation : operations()) {
            parameters(operation).values().forEach(parameter -> collect(parameter.get("schema"), schemas));
            collect(schema(resolved(operation.text().get("requestBody")), "application/json"), schemas);
        }
        return schemas.values().stream();
    }

    private void collect(@Nullable Object node, Map<Integer, Map<String, Object>> schemas) {
        var schema = resolved(node);
        if (schema.isEmpty() || schemas.putIfAbsent(System.identityHashCode(schema), schema) != null) {
            return;
        }
        map(schema.get("properties")).values().forEach(property -> collect(property, schemas));
        collect(schema.get("items"), schemas);
        collect(schema.get("additionalProperties"), schemas);
    }

    Map<String, Object> resolved(@Nullable Object node) {
        var found = map(node);
        while (found.get("$ref") instanceof String reference) {
            Object target = document;
            for (var step : reference.substring(2).split("/", -1)) {
                target = map(target).getOrDefault(step, Map.of());
            }
            found = map(target);
        }
        return found;
    }

    @SuppressWarnings("unchecked") // what YAML calls a mapping has text for keys in an OpenAPI description
    static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
