package de.allmende.platform.web;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Turns the outcome of an act into its value, or into the problem that its refusal means. */
public final class Answers {

    private Answers() {}

    public static <T, R extends Refusal> T orRefuse(Outcome<T, R> outcome) {
        return switch (outcome) {
            case Outcome.Done<T, R>(var value) -> value;
            case Outcome.Refused<T, R>(var refusal) -> throw problem(refusal);
        };
    }

    static ProblemException problem(Refusal refusal) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> Problems.notFound();
            case RULE -> problem(HttpStatus.CONFLICT, refusal);
            case STALE -> problem(HttpStatus.PRECONDITION_FAILED, refusal);
            case FORBIDDEN -> problem(HttpStatus.FORBIDDEN, refusal);
            case UNAVAILABLE -> problem(HttpStatus.SERVICE_UNAVAILABLE, refusal);
        };
    }

    private static ProblemException problem(HttpStatus status, Refusal refusal) {
        return new ProblemException(status, refusal.reason(), refusal.arguments(), List.of());
    }
}
