package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An operation as the running service describes it.
 *
 * @param query parameters of the query: the needed ones, and those that take an id
 * @param contentType of its body; one that is no JSON is sent empty
 * @param roles who may call it, from the rights table of the service
 */
record ApiOperation(
        String service,
        String id,
        String method,
        String path,
        List<String> ids,
        Map<String, String> query,
        String contentType,
        ObjectNode body,
        Set<String> roles) {

    private static final String JSON = "application/json";

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /**
     * Every operation of one service.
     *
     * @param rights the text of its rights table
     */
    static List<ApiOperation> of(String gateway, String service, String rights) {
        var document = new YAMLMapper().readTree(fetched(gateway + "/api/" + service + "/v1/openapi.yaml"));
        var rows = new YAMLMapper().readTree(rights).get("operations");
        var operations = new ArrayList<ApiOperation>();
        document.get("paths")
                .properties()
                .forEach(address -> address.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(of(
                                document,
                                service,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                address.getKey(),
                                operation.getValue(),
                                rows))));
        return operations;
    }

    private static ApiOperation of(
            JsonNode document, String service, String method, String path, JsonNode text, JsonNode rows) {
        var ids = new ArrayList<String>();
        var query = new LinkedHashMap<String, String>();
        for (var given : text.path("parameters")) {
            var parameter = resolved(document, given);
            var name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" -> ids.add(name);
                case "query" -> {
                    if (parameter.path("required").asBoolean() || Belongings.NAMES.contains(name)) {
                        var value = sample(document, parameter.get("schema"));
                        query.put(name, (value.isArray() ? value.get(0) : value).asString());
                    }
                }
                default -> {}
            }
        }
        var content = resolved(document, text.path("requestBody")).path("content");
        var contentType = content.isEmpty() || content.has(JSON)
                ? JSON
                : content.propertyNames().iterator().next();
        var schema = content.path(JSON).path("schema");
        var body = schema.isMissingNode() ? JsonNodeFactory.instance.objectNode() : sample(document, schema);
        var id = text.get("operationId").asString();
        var roles =
                rows.get(id).get("roles").valueStream().map(JsonNode::asString).toList();
        return new ApiOperation(
                service, id, method, path, ids, query, contentType, (ObjectNode) body, Set.copyOf(roles));
    }

    boolean allows(Set<String> held) {
        return roles.contains("ANY")
                || roles.contains("PUBLIC")
                || held.stream().anyMatch(roles::contains);
    }

    /** The request with nothing in its body and ids that do not exist: enough to see who is let in. */
    HttpRequest.Builder emptyRequest(String gateway) {
        return new ApiOperation(
                        service,
                        id,
                        method,
                        path,
                        ids,
                        query,
                        contentType,
                        JsonNodeFactory.instance.objectNode(),
                        roles)
                .request(gateway, Map.of());
    }

    /** The request with these ids in its path, query and body; an id that is not named gets one that does not exist. */
    HttpRequest.Builder request(String gateway, Map<String, String> named) {
        var address = new StringBuilder(gateway + "/api/" + service + "/v1" + path);
        for (var name : ids) {
            var place = address.indexOf("{" + name + "}");
            address.replace(place, place + name.length() + 2, named.getOrDefault(name, Belongings.unknown(name)));
        }
        var separator = "?";
        for (var parameter : query.entrySet()) {
            var value = named.getOrDefault(parameter.getKey(), parameter.getValue());
            address.append(separator).append(parameter.getKey()).append('=').append(value);
            separator = "&";
        }
        var content = body.deepCopy();
        named.forEach((name, value) -> {
            if (content.path(name).isArray()) {
                content.putArray(name).add(value);
            } else if (content.has(name)) {
                content.put(name, value);
            }
        });
        var request = HttpRequest.newBuilder(URI.create(address.toString()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"");
        return method.equals("GET")
                ? request.GET()
                : request.header("Content-Type", contentType).method(method, contentOf(content));
    }

    private HttpRequest.BodyPublisher contentOf(ObjectNode content) {
        return switch (contentType) {
            case JSON -> HttpRequest.BodyPublishers.ofString(content.toString());
            case "application/pdf" ->
                HttpRequest.BodyPublishers.ofByteArray(
                        Paper.of("Nachweis.pdf", "Nachweis").content());
            default -> HttpRequest.BodyPublishers.noBody();
        };
    }

    /** A value that fits the schema: its first example or word, else the plainest one. */
    private static JsonNode sample(JsonNode document, JsonNode given) {
        var schema = resolved(document, given);
        var json = JsonNodeFactory.instance;
        if (schema.has("examples")) {
            return schema.get("examples").get(0);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        var type = schema.path("type").isArray() ? schema.get("type").get(0) : schema.path("type");
        return switch (type.asString("")) {
            case "object" -> {
                var object = json.objectNode();
                var required = schema.path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                schema.path("properties").properties().forEach(property -> {
                    if (required.contains(property.getKey()) || Belongings.NAMES.contains(property.getKey())) {
                        object.set(property.getKey(), sample(document, property.getValue()));
                    }
                });
                yield object;
            }
            case "array" -> json.arrayNode().add(sample(document, schema.get("items")));
            case "integer" -> json.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> json.booleanNode(true);
            default ->
                json.stringNode(
                        switch (schema.path("format").asString("")) {
                            case "date" -> "2027-01-01";
                            case "date-time" -> "2026-11-22T10:00:00Z";
                            case "email" -> "niemand@neuwied.example";
                            default ->
                                "x".repeat(Math.max(8, schema.path("minLength").asInt(0)));
                        });
        };
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static String fetched(String address) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return service + ": " + id;
    }
}
