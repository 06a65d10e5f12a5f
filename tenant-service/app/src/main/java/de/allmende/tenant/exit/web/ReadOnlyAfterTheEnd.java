package de.allmende.tenant.exit.web;

import de.allmende.platform.web.Answers;
import de.allmende.platform.web.CurrentActor;
import de.allmende.tenant.exit.LeftTenants;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * After its last day a tenant reads, takes its data away and takes rights back, and changes nothing else here. Who it is was found out
 * before, by the rights table.
 */
@Component
class ReadOnlyAfterTheEnd implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Set<String> STILL_POSSIBLE =
            Set.of("requestDataExport", "cancelDataExport", "withdrawGrant", "withdrawApiClient", "withdrawInvitation");

    private final CurrentActor currentActor;
    private final LeftTenants leftTenants;

    ReadOnlyAfterTheEnd(CurrentActor currentActor, LeftTenants leftTenants) {
        this.currentActor = currentActor;
        this.leftTenants = leftTenants;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Integer.MAX_VALUE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && !READING.contains(request.getMethod())
                && !STILL_POSSIBLE.contains(method.getMethod().getName())) {
            currentActor.find().ifPresent(known -> Answers.orRefuse(leftTenants.mayChange(known.actor())));
        }
        return true;
    }
}
