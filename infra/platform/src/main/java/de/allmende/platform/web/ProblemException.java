package de.allmende.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** Ends a request at the door with a problem; the advice gives it its words. */
public final class ProblemException extends RuntimeException {

    private final HttpStatus status;
    private final String reason;
    private final transient List<Object> arguments;
    private final transient List<FieldProblem> fields;

    ProblemException(HttpStatus status, String reason, List<Object> arguments, List<FieldProblem> fields) {
        super(reason);
        this.status = status;
        this.reason = reason;
        this.arguments = arguments;
        this.fields = List.copyOf(fields);
    }

    HttpStatus status() {
        return status;
    }

    String reason() {
        return reason;
    }

    List<Object> arguments() {
        return arguments;
    }

    List<FieldProblem> fields() {
        return fields;
    }
}
