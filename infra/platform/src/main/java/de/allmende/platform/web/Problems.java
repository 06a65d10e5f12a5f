package de.allmende.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** The problems that a door raises itself. */
public final class Problems {

    private Problems() {}

    /** It does not exist, or it belongs to others: the same answer for both. */
    public static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "NOT_FOUND", List.of(), List.of());
    }

    /** The request is malformed; name all wrong fields at once. */
    public static ProblemException badRequest(List<FieldProblem> fields) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "MALFORMED_REQUEST", List.of(), fields);
    }

    public static ProblemException badRequest(String pointer, String reason, String detail) {
        return badRequest(List.of(new FieldProblem(pointer, reason, detail)));
    }

    /** What somebody wrote, without the blanks around it; malformed if nothing is left. */
    public static String written(String pointer, String text) {
        if (text.isBlank()) {
            throw badRequest(pointer, "MISSING", "Bitte schreiben Sie etwas, Leerzeichen allein genügen nicht.");
        }
        return text.strip();
    }

    /** A change of a thing with a version needs the header If-Match. */
    public static ProblemException versionRequired() {
        return new ProblemException(HttpStatus.PRECONDITION_REQUIRED, "VERSION_REQUIRED", List.of(), List.of());
    }

    static ProblemException of(HttpStatus status, String reason, Object... arguments) {
        return new ProblemException(status, reason, List.of(arguments), List.of());
    }
}
