package de.allmende.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An example for each pattern of the service's OpenAPI description; people understand it sooner than the pattern. */
final class Examples {

    private final Map<String, String> byPattern = new HashMap<>();

    Examples(Resource description) {
        try (var in = description.getInputStream()) {
            collect(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The OpenAPI description cannot be read: " + description, e);
        }
    }

    private void collect(Object node) {
        if (node instanceof Map<?, ?> schema) {
            if (schema.get("pattern") instanceof String pattern
                    && schema.get("examples") instanceof List<?> examples
                    && !examples.isEmpty()) {
                byPattern.put(pattern, String.valueOf(examples.getFirst()));
            }
            schema.values().forEach(this::collect);
        } else if (node instanceof Collection<?> nodes) {
            nodes.forEach(this::collect);
        }
    }

    Optional<String> find(String pattern) {
        return Optional.ofNullable(byPattern.get(pattern));
    }
}
