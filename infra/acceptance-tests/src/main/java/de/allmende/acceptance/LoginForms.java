package de.allmende.acceptance;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keycloak's two forms, name and password, filled in as a browser does. */
record LoginForms(HttpClient client) {

    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    /** What comes after the forms that begin with this page. */
    Answer filledIn(Answer page, String email, String password) {
        var answer = submitted(page, Map.of("username", email));
        if (FORM.matcher(answer.text()).find()) {
            answer = submitted(answer, Map.of("username", email, "password", password));
        }
        if (FORM.matcher(answer.text()).find() && answer.text().contains("kc-")) {
            throw new IllegalStateException("Keycloak did not let " + email + " in:\n" + answer.text());
        }
        return answer;
    }

    /** What comes after the form on this page. */
    Answer submitted(Answer page, Map<String, String> fields) {
        var form = FORM.matcher(page.text());
        if (!form.find()) {
            throw new IllegalStateException("Expected a login form, but got " + page.status() + ":\n" + page.text());
        }
        return Desk.send(
                client,
                HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
                        .build());
    }

    /** The fields as a query or the body of a form. */
    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
