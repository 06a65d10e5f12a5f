package de.allmende.marketplace.booking.json;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import de.allmende.marketplace.booking.OrderCheck;
import de.allmende.marketplace.booking.OrderFault;
import de.allmende.marketplace.catalogue.OrderSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema library, with our own sentences. The schemas are made here and refer to nothing, so nothing is ever fetched. */
@Component
public final class SchemaOrderCheck implements OrderCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    @Override
    public List<OrderFault> faults(Map<String, Object> schema, Map<String, Object> values) {
        var properties = OrderSchema.properties(schema);
        return SCHEMAS.getSchema(JSON.valueToTree(schema)).validate(JSON.valueToTree(values)).stream()
                .map(error -> fault(properties, error))
                .collect(Collectors.toMap(OrderFault::pointer, fault -> fault, (first, other) -> first, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static OrderFault fault(Map<String, Map<?, ?>> properties, Error error) {
        var location = error.getInstanceLocation().toString();
        var key = location.isEmpty() ? Objects.toString(error.getProperty(), "") : location.substring(1);
        var pointer = "/parameters/" + key.replace("~", "~0").replace("/", "~1");
        var property = properties.getOrDefault(key, Map.of());
        var title = property.get("title");
        return switch (error.getKeyword()) {
            case "required" -> new OrderFault(pointer, "MISSING", "Bitte geben Sie „%s“ an.".formatted(title));
            case "additionalProperties" ->
                new OrderFault(pointer, "UNKNOWN", "Nach „%s“ fragt diese Leistung nicht.".formatted(key));
            case "enum" ->
                wrong(pointer, "Bitte wählen Sie bei „%s“ eines davon: %s.".formatted(title, choices(property)));
            case "minimum" ->
                wrong(pointer, "„%s“ ist zu klein: mindestens %s.".formatted(title, german(property.get("minimum"))));
            case "maximum" ->
                wrong(pointer, "„%s“ ist zu groß: höchstens %s.".formatted(title, german(property.get("maximum"))));
            case "minLength" -> new OrderFault(pointer, "MISSING", "Bitte geben Sie „%s“ an.".formatted(title));
            case "maxLength" ->
                wrong(pointer, "„%s“ ist zu lang: höchstens %s Zeichen.".formatted(title, property.get("maxLength")));
            case "format" ->
                wrong(pointer, "Bitte geben Sie bei „%s“ einen Tag an, zum Beispiel 2027-01-31.".formatted(title));
            default -> wrong(pointer, "Bitte geben Sie bei „%s“ %s an.".formatted(title, expected(property)));
        };
    }

    private static OrderFault wrong(String pointer, String detail) {
        return new OrderFault(pointer, "WRONG_VALUE", detail);
    }

    private static String german(@Nullable Object number) {
        return String.valueOf(number).replace('.', ',');
    }

    private static String choices(Map<?, ?> property) {
        return property.get("enum") instanceof List<?> choices
                ? choices.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "";
    }

    private static String expected(Map<?, ?> property) {
        return switch (String.valueOf(property.get("type"))) {
            case "integer" -> "eine ganze Zahl";
            case "number" -> "eine Zahl";
            case "boolean" -> "Ja oder Nein (true oder false)";
            default -> "einen Text";
        };
    }
}
