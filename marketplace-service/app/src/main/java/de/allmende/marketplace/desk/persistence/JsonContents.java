package de.allmende.marketplace.desk.persistence;

import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.desk.Contents;
import de.allmende.marketplace.desk.DraftContent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What providers have written, kept as JSON. */
@Component
final class JsonContents implements Contents {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper json;

    JsonContents(JsonMapper json) {
        this.json = json;
    }

    /** Without key and number, which belong to the version; that it names no sub-processor is said by the provider. */
    @Override
    public DraftContent of(OfferingDescription description) {
        var values = json.convertValue(description, VALUES);
        values.remove("key");
        values.remove("version");
        if (values.get("personalData") instanceof Map<?, ?> data) {
            var personalData = new LinkedHashMap<Object, @Nullable Object>(data);
            personalData.put(
                    "withoutSubProcessors",
                    description.personalData().subProcessors().isEmpty());
            values.put("personalData", personalData);
        }
        return new DraftContent(values);
    }

    DraftContent read(JSONB content) {
        return new DraftContent(json.readValue(content.data(), VALUES));
    }

    JSONB written(DraftContent content) {
        return JSONB.valueOf(json.writeValueAsString(content.values()));
    }
}
