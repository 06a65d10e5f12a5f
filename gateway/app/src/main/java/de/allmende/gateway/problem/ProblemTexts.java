package de.allmende.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;

/** Title and detail of a reason in the caller's language: German, or English when asked for. */
final class ProblemTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** What the caller asks for; who asks for nothing reads German. */
    static Locale wanted(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.GERMAN : request.getLocale();
    }

    static String title(Reason reason, Locale wanted) {
        return text(reason.name() + ".title", wanted);
    }

    static String detail(Reason reason, Locale wanted) {
        return text(reason.name() + ".detail", wanted);
    }

    private static String text(String key, Locale wanted) {
        var locale = wanted.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        return ResourceBundle.getBundle("problems", locale, NO_FALLBACK).getString(key);
    }
}
