package de.allmende.platform.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Writes problems (RFC 9457) in the caller's language: German, or English when asked for. */
final class ProblemBodies {

    private final Texts texts;

    ProblemBodies(Texts texts) {
        this.texts = texts;
    }

    ProblemDetail body(
            HttpStatus status, String reason, List<Object> arguments, List<FieldProblem> fields, Locale locale) {
        var body = ProblemDetail.forStatus(status);
        body.setType(URI.create(
                "urn:allmende:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-')));
        body.setTitle(text(reason + ".title", arguments, reason, locale));
        body.setDetail(text(reason + ".detail", arguments, "", locale));
        body.setProperty("reason", reason);
        if (!fields.isEmpty()) {
            body.setProperty("errors", fields);
        }
        body.setProperty("requestId", RequestId.current());
        return body;
    }

    String text(String key, List<Object> arguments, String otherwise, Locale locale) {
        return texts.find(key, arguments, locale).orElse(otherwise);
    }
}
