package de.allmende.gateway.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every failure the edge itself answers with; titles and details stand in {@code problems_de} and {@code problems_en}. */
public enum Reason {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    /** A session cookie and an Authorization header in one request. */
    TWO_CREDENTIALS(HttpStatus.BAD_REQUEST),
    /** The address to return to after login leaves this site. */
    RETURN_NOT_LOCAL(HttpStatus.BAD_REQUEST),
    UNKNOWN_ORGANIZATION_NAME(HttpStatus.BAD_REQUEST),

    LOGIN_REQUIRED(HttpStatus.UNAUTHORIZED),
    INVALID_TOKEN(HttpStatus.UNAUTHORIZED),
    SESSION_EXPIRED(HttpStatus.UNAUTHORIZED),
    LOGIN_EXPIRED(HttpStatus.UNAUTHORIZED),
    LOGIN_FAILED(HttpStatus.UNAUTHORIZED),

    /** The issuer's token names no organization, or several. */
    NO_SINGLE_TENANT(HttpStatus.FORBIDDEN),
    CSRF_TOKEN_WRONG(HttpStatus.FORBIDDEN),
    CROSS_SITE_REQUEST(HttpStatus.FORBIDDEN),
    FORBIDDEN(HttpStatus.FORBIDDEN),

    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),

    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR),

    SESSION_STORE_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    IDENTITY_PROVIDER_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    SERVICE_AWAY(HttpStatus.SERVICE_UNAVAILABLE),
    /** The service took the request but did not answer in time: whether it acted is unknown. */
    SERVICE_TOO_SLOW(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Reason(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** The problem's type; the services name theirs in the same way. */
    String type() {
        return "urn:allmende:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason that fits a bare status code of the servlet container. */
    static Reason of(int status) {
        return switch (status) {
            case 401 -> LOGIN_REQUIRED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> BODY_TOO_LARGE;
            case 503 -> SERVICE_AWAY;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
