package de.allmende.gateway.routing;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes from a service's answer what only the edge may say, and hides where the service is. */
final class ServiceResponseHeaders implements ResponseHttpHeadersFilter {

    private static final List<String> KEPT_BACK = List.of(
            "Set-Cookie",
            "Server",
            "X-Powered-By",
            "X-Request-Id",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "X-XSS-Protection",
            "Content-Security-Policy",
            "Strict-Transport-Security",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset");

    private final ServiceSettings services;

    ServiceResponseHeaders(ServiceSettings services) {
        this.services = services;
    }

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerResponse response) {
        var headers = new HttpHeaders();
        headers.putAll(given);
        KEPT_BACK.forEach(headers::remove);
        if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            headers.setCacheControl("no-store");
        }
        var location = headers.getFirst(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, local(location));
        }
        return headers;
    }

    private String local(String location) {
        for (var service : services.all()) {
            var base = service.address().toString();
            if (location.startsWith(base)) {
                var path = location.substring(base.length());
                return path.startsWith("/") ? path : "/" + path;
            }
        }
        return location;
    }
}
