package de.allmende.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** The caller's key for one wish; a repeat of the wish carries the same key. */
record IdempotencyKey(String value) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{8,128}");

    /** @throws ProblemException when the header is missing or not 8 to 128 visible ASCII characters */
    static IdempotencyKey of(HttpServletRequest request) {
        var value = request.getHeader(HEADER);
        if (value == null || !WELL_FORMED.matcher(value).matches()) {
            throw Problems.of(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_REQUIRED");
        }
        return new IdempotencyKey(value);
    }
}
