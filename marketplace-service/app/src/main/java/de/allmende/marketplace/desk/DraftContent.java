package de.allmende.marketplace.desk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a provider has written so far: named values, lists and parts with the names of the description. Nothing must be
 * there; {@link ReadDraft} says what is missing.
 */
public record DraftContent(Map<String, @Nullable Object> values) {

    public DraftContent {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The name of what is described, as far as it is known. */
    public String name() {
        return values.get("name") instanceof String name ? name.strip() : "";
    }
}
