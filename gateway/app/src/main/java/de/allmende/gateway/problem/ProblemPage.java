package de.allmende.gateway.problem;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The plain page a person sees when the portal cannot be shown. It needs nothing but this process. */
final class ProblemPage {

    private ProblemPage() {}

    static String of(HttpServletRequest request, Reason reason) {
        return """
                <!doctype html>
                <html lang="de">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s – Allmende</title>
                <link rel="stylesheet" href="/gateway/seite.css">
                </head>
                <body>
                <header><p>Allmende</p></header>
                <main>
                <h1>%1$s</h1>
                <p>%2$s</p>
                <p><a href="%3$s">%4$s</a></p>
                <p><small>Anfragenummer: %5$s</small></p>
                </main>
                </body>
                </html>
                """.formatted(
                        text(ProblemTexts.title(reason, Locale.GERMAN)),
                        text(ProblemTexts.detail(reason, Locale.GERMAN)),
                        text(way(request, reason)),
                        label(reason),
                        text(RequestId.of(request)));
    }

    private static String text(String plain) {
        return htmlEscape(plain, "UTF-8");
    }

    /** Where to go on: a failed login begins anew, an outage is tried again where it happened. */
    private static String way(HttpServletRequest request, Reason reason) {
        return switch (reason) {
            case SESSION_EXPIRED, LOGIN_EXPIRED, LOGIN_FAILED, LOGIN_REQUIRED -> "/login";
            case SESSION_STORE_AWAY, SERVICE_AWAY, SERVICE_TOO_SLOW, TOO_MANY_REQUESTS, INTERNAL -> address(request);
            default -> "/";
        };
    }

    private static String label(Reason reason) {
        return switch (reason) {
            case SESSION_EXPIRED, LOGIN_EXPIRED, LOGIN_FAILED, LOGIN_REQUIRED -> "Neu anmelden";
            case SESSION_STORE_AWAY, SERVICE_AWAY, SERVICE_TOO_SLOW, TOO_MANY_REQUESTS, INTERNAL ->
                "Noch einmal versuchen";
            default -> "Zur Startseite";
        };
    }

    /** The address the browser asked for; a login's callback carries a used code and is not tried again. */
    private static String address(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        if (path.startsWith("/login/")) {
            return "/login";
        }
        return path.startsWith("//") ? "/" : query == null ? path : path + "?" + query;
    }
}
