package de.allmende.platform.web;

import de.allmende.platform.security.ActorAuthentication;
import de.allmende.platform.security.RightsTable;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ReadsOnly;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Lets a request reach its operation only when the rights table says so; refuses to start when a row is missing. Who is in a
 * support case reaches only what reads, and each look is kept.
 */
final class RightsInterceptor implements HandlerInterceptor, SmartInitializingSingleton {

    static final String OPERATION = RightsInterceptor.class.getName() + ".operation";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final RightsTable rights;
    private final CurrentActor currentActor;
    private final Looks looks;
    private final org.springframework.beans.factory.ObjectProvider<RequestMappingHandlerMapping> mappings;

    RightsInterceptor(
            RightsTable rights,
            CurrentActor currentActor,
            Looks looks,
            org.springframework.beans.factory.ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.rights = rights;
        this.currentActor = currentActor;
        this.looks = looks;
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var missing = new TreeSet<String>();
        mappings.orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(RightsInterceptor::isOurs)
                .map(handler -> handler.getMethod().getName())
                .filter(operation -> rights.row(operation).isEmpty())
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("These operations have no row in the rights table: " + missing);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        var operation = method.getMethod().getName();
        var row = rights.row(operation)
                .orElseThrow(() -> new IllegalStateException("No row in the rights table for " + operation));
        if (!row.isPublic()) {
            var known = currentActor.find().orElseThrow(() -> Problems.of(HttpStatus.UNAUTHORIZED, "LOGIN_REQUIRED"));
            var actor = row.allowed(known.actor()).orElseThrow(() -> new RoleMissing(row.roles()));
            if (actor.kind() == Actor.Kind.SUPPORTER && !row.ofSupport()) {
                look(actor, request);
            }
            SecurityContextHolder.getContext().setAuthentication(new ActorAuthentication(actor, known.token()));
        }
        if (row.idempotent()) {
            IdempotencyKey.of(request);
        }
        request.setAttribute(OPERATION, operation);
        return true;
    }

    private void look(Actor supporter, HttpServletRequest request) {
        if (!READING.contains(request.getMethod())) {
            throw new ReadsOnly(supporter);
        }
        looks.keep(supporter, request.getMethod() + " " + request.getRequestURI());
    }

    private static boolean isOurs(HandlerMethod method) {
        var door = method.getBeanType();
        return door.getName().startsWith("de.allmende.") && door != OpenApiController.class;
    }
}
