package de.allmende.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.ResourceBundle;

/** Title and detail of a reason in the caller's language: German, or English when asked for. */
final class ProblemTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    /** English for those who ask for it, German for everybody else. */
    static Locale language(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language") != null;
        return asked && request.getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
    }

    static String title(Reason reason, Locale language) {
        return text(reason.name() + ".title", language);
    }

    static String detail(Reason reason, Locale language) {
        return text(reason.name() + ".detail", language);
    }

    private static String text(String key, Locale language) {
        return ResourceBundle.getBundle("problems", language, NO_FALLBACK).getString(key);
    }
}
