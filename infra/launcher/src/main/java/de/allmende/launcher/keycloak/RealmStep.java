package de.allmende.launcher.keycloak;

import de.allmende.launcher.Placeholders;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One numbered step of the realm: a call, and how to tell that it is not needed. */
record RealmStep(
        String title, Map<String, Question> find, Optional<Question> unless, String method, String path, String body) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> FIELDS = Set.of("title", "find", "unless", "method", "path", "body");

    /** A call that reads, and which entry of its answer is meant. */
    record Question(String get, Map<String, String> where) {}

    static RealmStep parse(String text) {
        JsonNode step = JSON.readTree(text);
        for (var field : step.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("unknown field " + field);
            }
        }
        var find = new LinkedHashMap<String, Question>();
        step.path("find").properties().forEach(entry -> find.put(entry.getKey(), question(entry.getValue())));
        var unless = Optional.ofNullable(step.get("unless")).map(RealmStep::question);
        var body = Optional.ofNullable(step.get("body")).map(JsonNode::toString).orElse("");
        return new RealmStep(
                required(step, "title"), find, unless, required(step, "method"), required(step, "path"), body);
    }

    /** Makes the call unless it is not needed. */
    void apply(AdminCalls calls, Map<String, String> given) throws IOException, InterruptedException {
        var known = new HashMap<>(given);
        for (var sought : find.entrySet()) {
            var id = id(calls, sought.getValue(), Placeholders.of(known));
            known.put(sought.getKey(), id.orElseThrow(() -> new IOException("nothing found for " + sought.getKey())));
        }
        var placeholders = Placeholders.of(known);
        if (unless.isPresent() && id(calls, unless.get(), placeholders).isPresent()) {
            return;
        }
        var answer = calls.call(method, placeholders.fill(path), filled(placeholders));
        if (!answer.isOk()) {
            throw new IOException(method + " " + path + " → " + answer.status() + " " + answer.body());
        }
    }

    /** What is filled into the body stands there as text, whatever its characters. */
    private String filled(Placeholders placeholders) {
        return placeholders
                .changed(value -> {
                    var quoted = JSON.writeValueAsString(value);
                    return quoted.substring(1, quoted.length() - 1);
                })
                .fill(body);
    }

    private static Optional<String> id(AdminCalls calls, Question question, Placeholders placeholders)
            throws IOException, InterruptedException {
        var answer = calls.call("GET", placeholders.fill(question.get()), "");
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isOk()) {
            throw new IOException("GET " + question.get() + " → " + answer.status() + " " + answer.body());
        }
        JsonNode content = JSON.readTree(answer.body());
        return content.isArray()
                ? content.valueStream()
                        .filter(entry -> matches(entry, question.where()))
                        .map(RealmStep::idOf)
                        .findFirst()
                : Optional.of(idOf(content));
    }

    private static boolean matches(JsonNode entry, Map<String, String> where) {
        return where.entrySet().stream()
                .allMatch(wanted -> entry.path(wanted.getKey()).asString("").equals(wanted.getValue()));
    }

    private static String idOf(JsonNode entry) {
        return entry.path("id").asString("");
    }

    private static Question question(JsonNode node) {
        var where = new LinkedHashMap<String, String>();
        node.path("where")
                .properties()
                .forEach(entry -> where.put(entry.getKey(), entry.getValue().asString()));
        return new Question(required(node, "get"), where);
    }

    private static String required(JsonNode node, String field) {
        @Nullable JsonNode value = node.get(field);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("the field " + field + " is missing");
        }
        return value.asString();
    }
}
