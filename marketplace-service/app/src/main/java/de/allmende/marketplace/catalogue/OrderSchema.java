package de.allmende.marketplace.catalogue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an order as a JSON Schema (2020-12): one flat object, with no reference to anything. Besides the words of the
 * standard, {@code x-order} says in which order people are asked, and {@code x-changeable} what may be stated anew later.
 */
public final class OrderSchema {

    private static final int LONGEST_TEXT = 1000;

    private OrderSchema() {}

    public static Map<String, Object> of(List<OrderParameter> parameters) {
        var properties = new LinkedHashMap<String, Object>();
        for (var parameter : parameters) {
            properties.put(parameter.key(), property(parameter, properties.size()));
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                parameters.stream()
                        .filter(OrderParameter::required)
                        .map(OrderParameter::key)
                        .toList());
        schema.put("additionalProperties", false);
        return schema;
    }

    /** What a schema of ours asks for, by key. */
    public static Map<String, Map<?, ?>> properties(Map<String, Object> schema) {
        var properties = new LinkedHashMap<String, Map<?, ?>>();
        if (schema.get("properties") instanceof Map<?, ?> all) {
            all.forEach((key, property) -> {
                if (property instanceof Map<?, ?> known) {
                    properties.put(String.valueOf(key), known);
                }
            });
        }
        return properties;
    }

    private static Map<String, Object> property(OrderParameter parameter, int order) {
        var property = new LinkedHashMap<String, Object>();
        property.put("title", parameter.label());
        put(property, "description", parameter.hint());
        switch (parameter.type()) {
            case TEXT -> {
                property.put("type", "string");
                property.put("minLength", 1);
                var most = parameter.maximum();
                property.put("maxLength", most == null ? LONGEST_TEXT : most.intValue());
            }
            case WHOLE -> numeric(property, "integer", parameter);
            case NUMBER -> numeric(property, "number", parameter);
            case CHOICE -> {
                property.put("type", "string");
                property.put("enum", parameter.choices());
            }
            case YES -> property.put("type", "boolean");
            case DAY -> {
                property.put("type", "string");
                property.put("format", "date");
            }
        }
        property.put("x-changeable", parameter.changeable());
        property.put("x-order", order);
        return property;
    }

    private static void numeric(Map<String, Object> property, String type, OrderParameter parameter) {
        property.put("type", type);
        put(property, "minimum", plain(parameter.minimum()));
        put(property, "maximum", plain(parameter.maximum()));
    }

    /** Without an exponent, which not everybody reads as the same number. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static void put(Map<String, Object> property, String name, @Nullable Object value) {
        if (value != null) {
            property.put(name, value);
        }
    }
}
