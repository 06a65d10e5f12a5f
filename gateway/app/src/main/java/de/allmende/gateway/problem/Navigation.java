package de.allmende.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;

/** Tells a person who opens a page from a program that calls an address. */
public final class Navigation {

    private Navigation() {}

    /** A browser wants to show the answer as a page. */
    public static boolean is(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        var mode = request.getHeader("Sec-Fetch-Mode");
        return accept != null
                && accept.contains("text/html")
                && (mode == null || mode.equals("navigate"))
                && !request.getRequestURI().startsWith("/api/");
    }
}
