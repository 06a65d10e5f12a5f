package de.allmende.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem: RFC 9457 for programs, a plain page for a person who opened an address. */
public final class Problems {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Reason reason) throws IOException {
        write(request, response, reason, SOON);
    }

    /** @param retryAfter told to the caller where waiting helps */
    public void write(HttpServletRequest request, HttpServletResponse response, Reason reason, Duration retryAfter)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(reason.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (reason.status() == HttpStatus.SERVICE_UNAVAILABLE || reason == Reason.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        var page = Navigation.is(request);
        var language = page ? Locale.GERMAN : ProblemTexts.language(request);
        var body = page
                ? ProblemPage.of(request, reason).getBytes(StandardCharsets.UTF_8)
                : json(request, reason, language);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private byte[] json(HttpServletRequest request, Reason reason, Locale language) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", reason.type());
        problem.put("title", ProblemTexts.title(reason, language));
        problem.put("status", reason.status().value());
        problem.put("detail", ProblemTexts.detail(reason, language));
        problem.put("reason", reason.name());
        problem.put("requestId", RequestId.of(request));
        return json.writeValueAsBytes(problem);
    }
}
