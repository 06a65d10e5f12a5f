package de.allmende.platform.test;

import static de.allmende.platform.test.OpenApi.map;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.allmende.platform.test.OpenApi.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.core.io.ClassPathResource;

/**
 * What every contract of the house keeps: its OpenAPI description beside its rights table, the table of its callers, and the
 * texts of its refusals. A service applies them in a few lines:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsItsContract() {
 *     return ContractRules.of("billing").tests();
 * }
 * }</pre>
 *
 * <p>ContractRulesTest proves each rule on a broken contract.
 */
public final class ContractRules {

    private static final int LARGEST_PAGE = 200;
    private static final List<String> PARTS_OF_A_PROBLEM =
            List.of("type", "title", "status", "detail", "reason", "requestId");

    private record Rule(
            String sentence, BiFunction<OpenApi, Map<String, Map<String, Object>>, Collection<String>> findings) {}

    private static final List<Rule> RULES = List.of(
            new Rule("every operation has a row of rights, and every row its operation", ContractRules::rights),
            new Rule("every operation answers a problem when it does not succeed", ContractRules::problems),
            new Rule("a list that goes on is read by pages of at most 200", ContractRules::pages),
            new Rule("a POST takes an Idempotency-Key, or the rights say why it may be repeated", ContractRules::keys),
            new Rule("amounts are text", (api, rights) -> amounts(api.document(), "")),
            new Rule("a request has no unknown fields", ContractRules::unknownFields),
            new Rule("a pattern that is asked for has an example that fits", ContractRules::examples));

    private final String service;

    private ContractRules(String service) {
        this.service = service;
    }

    public static ContractRules of(String service) {
        return new ContractRules(service);
    }

    public Stream<DynamicTest> tests() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("de.allmende." + service, "de.allmende.platform");
        var api = text("openapi/" + service + "-v1.yaml");
        var rights = text("rights/" + service + ".yaml");
        return Stream.concat(
                RULES.stream().map(rule -> test(rule.sentence(), findings(rule, api, rights))),
                Stream.of(
                        test("every refusal is said in German and English", RefusalTexts.findings(classes)),
                        test(
                                "every RPC has its callers, and every caller its RPC",
                                CallerTable.findings(classes, text("application.yaml")))));
    }

    private static DynamicTest test(String sentence, Collection<String> findings) {
        return DynamicTest.dynamicTest(sentence, () -> {
            if (!findings.isEmpty()) {
                throw new AssertionError(String.join("\n", findings));
            }
        });
    }

    /** Everything that is wrong between a description and its rights; empty when all is well. */
    static List<String> findings(String api, String rights) {
        return RULES.stream()
                .flatMap(rule -> findings(rule, api, rights).stream())
                .toList();
    }

    private static Collection<String> findings(Rule rule, String api, String rights) {
        return rule.findings().apply(new OpenApi(api), rows(rights));
    }

    private static Map<String, Map<String, Object>> rows(String rights) {
        var rows = new TreeMap<String, Map<String, Object>>();
        map(OpenApi.read(rights).get("operations")).forEach((operation, row) -> rows.put(operation, map(row)));
        return rows;
    }

    private static String text(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection<String> rights(OpenApi api, Map<String, Map<String, Object>> rights) {
        var ids = new TreeSet<>(api.operations().stream().map(Operation::id).toList());
        return Stream.concat(
                        ids.stream().filter(id -> !rights.containsKey(id)).map(id -> id + " has no row of rights."),
                        rights.keySet().stream()
                                .filter(id -> !ids.contains(id))
                                .map(id -> "The row of rights " + id + " has no operation."))
                .toList();
    }

    private static Collection<String> problems(OpenApi api, Map<String, Map<String, Object>> rights) {
        var findings = new ArrayList<String>();
        for (var operation : api.operations()) {
            var responses = api.responses(operation);
            if (!responses.containsKey("default")) {
                findings.add(operation.id() + " does not say what any other answer looks like.");
            }
            responses.forEach((status, response) -> {
                var problem = api.schema(response, "application/problem+json");
                var required = problem.get("required") instanceof List<?> names ? names : List.of();
                if (!status.startsWith("2") && !required.containsAll(PARTS_OF_A_PROBLEM)) {
                    findings.add(operation.id() + " " + status + " is not a problem with " + PARTS_OF_A_PROBLEM + ".");
                }
            });
        }
        return findings;
    }

    private static Collection<String> pages(OpenApi api, Map<String, Map<String, Object>> rights) {
        var findings = new ArrayList<String>();
        for (var operation : api.operations()) {
            var answer = api.schema(map(api.responses(operation).get("200")), "application/json");
            var parameters = api.parameters(operation);
            var goesOn = map(answer.get("properties")).containsKey("nextPageToken");
            if (goesOn && !parameters.containsKey("pageSize")) {
                findings.add(operation.id() + " has pages without a pageSize.");
            }
            if (goesOn != parameters.containsKey("pageToken")) {
                findings.add(operation.id() + " needs both or none of pageToken and nextPageToken.");
            }
            var pageSize = parameters.get("pageSize");
            if (pageSize != null
                    && !(api.resolved(pageSize.get("schema")).get("maximum") instanceof Integer most
                            && most <= LARGEST_PAGE)) {
                findings.add(operation.id() + " has pages without a maximum.");
            }
        }
        return findings;
    }

    private static Collection<String> keys(OpenApi api, Map<String, Map<String, Object>> rights) {
        var findings = new ArrayList<String>();
        for (var operation : api.operations()) {
            var row = rights.getOrDefault(operation.id(), Map.of());
            var asked = Boolean.TRUE.equals(row.get("idempotent"));
            var key = api.parameters(operation).get("Idempotency-Key");
            if (asked != (key != null)) {
                findings.add(operation.id() + ": description and rights differ about the Idempotency-Key.");
            }
            if (key != null) {
                var schema = api.resolved(key.get("schema"));
                if (!Boolean.TRUE.equals(key.get("required"))
                        || !Objects.equals(schema.get("minLength"), 8)
                        || !Objects.equals(schema.get("maxLength"), 128)) {
                    findings.add(operation.id() + " takes another Idempotency-Key than 8 to 128 characters.");
                }
            } else if (operation.method().equals("post")
                    && !(row.get("repeatable") instanceof String why && !why.isBlank())) {
                findings.add(operation.id() + " takes no Idempotency-Key, and the rights do not say why.");
            }
        }
        return findings;
    }

    private static Collection<String> amounts(Object node, String place) {
        var findings = new ArrayList<String>();
        if (node instanceof Map<?, ?> branch) {
            if (Objects.equals(branch.get("type"), "number")) {
                findings.add(place + " is a number; exact values are decimal text.");
            }
            var properties = map(branch.get("properties"));
            if (properties.containsKey("currency")) {
                var amount = map(properties.get("amount"));
                if (!Objects.equals(amount.get("type"), "string") || !amount.containsKey("pattern")) {
                    findings.add(place + " is money without an amount as decimal text.");
                }
            }
            branch.forEach((name, child) -> findings.addAll(amounts(child, place + "/" + name)));
        } else if (node instanceof List<?> children) {
            children.forEach(child -> findings.addAll(amounts(child, place)));
        }
        return findings;
    }

    private static Collection<String> unknownFields(OpenApi api, Map<String, Map<String, Object>> rights) {
        return api.requestSchemas()
                .filter(schema -> schema.containsKey("properties") && !schema.containsKey("additionalProperties"))
                .map(schema -> "A request may have unknown fields beside "
                        + map(schema.get("properties")).keySet() + ".")
                .toList();
    }

    private static Collection<String> examples(OpenApi api, Map<String, Map<String, Object>> rights) {
        return api.requestSchemas()
                .filter(schema -> schema.get("pattern") instanceof String pattern
                        && !(schema.get("examples") instanceof List<?> examples
                                && !examples.isEmpty()
                                && examples.stream()
                                        .allMatch(example -> Pattern.compile(pattern)
                                                .matcher(String.valueOf(example))
                                                .find())))
                .map(schema -> "No example fits the pattern " + schema.get("pattern") + ".")
                .toList();
    }
}
