package de.allmende.platform.web;

import de.allmende.platform.security.RoleName;
import de.allmende.platform.tenancy.ReadsOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one place where a request's end becomes a problem on HTTP. */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemBodies bodies;
    private final Examples examples;

    ProblemAdvice(ProblemBodies bodies, Examples examples) {
        this.bodies = bodies;
        this.examples = examples;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(ProblemException e, Locale locale) {
        return answer(e.status(), bodies.body(e.status(), e.reason(), e.arguments(), e.fields(), locale));
    }

    /** Each role that would do, by its code and its name; a member of {@code roles} is missing in what {@code /me} answers. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> roleMissing(RoleMissing e, Locale locale) {
        var names = e.roles().stream().map(RoleName::new).toList();
        var needed = e.roles().stream()
                .map(role -> new FieldProblem("/roles", role, bodies.text("Role." + role, List.of(), role, locale)))
                .toList();
        return answer(
                HttpStatus.FORBIDDEN,
                bodies.body(HttpStatus.FORBIDDEN, "ROLE_MISSING", List.of(names), needed, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> readsOnly(ReadsOnly e, Locale locale) {
        return answer(
                HttpStatus.FORBIDDEN,
                bodies.body(HttpStatus.FORBIDDEN, "SUPPORT_READS_ONLY", List.of(), List.of(), locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidBody(MethodArgumentNotValidException e, Locale locale) {
        var fields = e.getBindingResult().getAllErrors().stream()
                .map(error -> field(error instanceof FieldError named ? pointer(named.getField()) : "", error, locale))
                .toList();
        return malformed(fields, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalidParameter(HandlerMethodValidationException e, Locale locale) {
        var fields = new ArrayList<FieldProblem>();
        e.getParameterValidationResults()
                .forEach(result -> result.getResolvableErrors()
                        .forEach(error -> fields.add(field(
                                error instanceof FieldError named
                                        ? pointer(named.getField())
                                        : String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                error,
                                locale))));
        return malformed(fields, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e, Locale locale) {
        var cause = e.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return malformed(
                    List.of(named(pointer(unknown), "UNKNOWN_FIELD", unknown.getPropertyName(), locale)), locale);
        }
        if (cause instanceof DatabindException wrong) {
            return malformed(List.of(named(pointer(wrong), "WRONG_VALUE", "", locale)), locale);
        }
        return malformed(List.of(named("", "NOT_JSON", "", locale)), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongParameter(MethodArgumentTypeMismatchException e, Locale locale) {
        return malformed(List.of(named(e.getName(), "WRONG_VALUE", "", locale)), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingParameter(MissingServletRequestParameterException e, Locale locale) {
        return malformed(List.of(named(e.getParameterName(), "MISSING", "", locale)), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> missingHeader(MissingRequestHeaderException e, Locale locale) {
        return malformed(List.of(named(e.getHeaderName(), "MISSING", "", locale)), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anything(Exception e, Locale locale) {
        if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            var status = status(known.getStatusCode());
            return answer(status, bodies.body(status, status.name(), List.of(), List.of(), locale));
        }
        LOG.error("Request {} failed", RequestId.current(), e);
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        return answer(status, bodies.body(status, "INTERNAL", List.of(), List.of(), locale));
    }

    private ResponseEntity<ProblemDetail> malformed(List<FieldProblem> fields, Locale locale) {
        return answer(
                HttpStatus.BAD_REQUEST,
                bodies.body(HttpStatus.BAD_REQUEST, "MALFORMED_REQUEST", List.of(), fields, locale));
    }

    private FieldProblem field(String pointer, MessageSourceResolvable error, Locale locale) {
        var codes = error.getCodes();
        var code = codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
        return switch (code) {
            case "NotNull", "NotBlank", "NotEmpty" -> named(pointer, "MISSING", "", locale);
            case "Pattern" ->
                example(error)
                        .map(example -> said(pointer, "WRONG_VALUE", "field.WRONG_FORM", example, locale))
                        .orElseGet(() -> named(pointer, "WRONG_VALUE", "", locale));
            default ->
                said(pointer, "WRONG_VALUE", "field.NOT_EXPECTED", String.valueOf(error.getDefaultMessage()), locale);
        };
    }

    /** The pattern is one of the arguments of the message that the validator would say. */
    private Optional<String> example(MessageSourceResolvable error) {
        return Stream.ofNullable(error.getArguments())
                .flatMap(Stream::of)
                .filter(MessageSourceResolvable.class::isInstance)
                .map(argument -> String.valueOf(((MessageSourceResolvable) argument).getDefaultMessage()))
                .flatMap(pattern -> examples.find(pattern).stream())
                .findFirst();
    }

    private FieldProblem named(String pointer, String reason, String argument, Locale locale) {
        return said(pointer, reason, "field." + reason, argument, locale);
    }

    private FieldProblem said(String pointer, String reason, String key, String argument, Locale locale) {
        return new FieldProblem(pointer, reason, bodies.text(key, List.of(argument), reason, locale));
    }

    private static String pointer(String path) {
        return "/" + path.replace('.', '/').replace('[', '/').replace("]", "");
    }

    private static String pointer(DatabindException e) {
        var pointer = new StringBuilder();
        e.getPath()
                .forEach(step -> pointer.append('/')
                        .append(
                                step.getPropertyName() == null
                                        ? String.valueOf(step.getIndex())
                                        : step.getPropertyName()));
        return pointer.toString();
    }

    private static HttpStatus status(HttpStatusCode code) {
        var status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail body) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return new ResponseEntity<>(body, headers, status);
    }
}
