package de.allmende.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an audit entry says to people. It may name persons, so it can be erased.
 *
 * @param actor name of who acted
 * @param summary one sentence
 * @param reason why, in the words of who acted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditContent(
        String actor, String summary, @Nullable String reason, List<Change> changes) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public AuditContent {
        changes = List.copyOf(changes);
    }

    /** One line of JSON; kept as written, because the digest is over these very bytes. */
    String text() {
        return JSON.writeValueAsString(this);
    }

    static AuditContent of(String text) {
        return JSON.readValue(text, AuditContent.class);
    }
}
