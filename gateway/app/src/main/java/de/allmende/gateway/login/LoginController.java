package de.allmende.gateway.login;

import de.allmende.gateway.problem.ProblemException;
import de.allmende.gateway.problem.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sends a browser to the issuer: to log in, or to come back with a token for another organization. */
@Controller
final class LoginController {

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern PROVIDER = Pattern.compile("lgp_[0-9a-z]{26}");

    private final LoginRequests requests;

    LoginController(LoginRequests requests) {
        this.requests = requests;
    }

    @GetMapping("/login")
    void login(
            @RequestParam(required = false) @Nullable String organization,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var alias = organization == null || organization.isEmpty() ? null : alias(organization);
        response.sendRedirect(requests.begin(request, response, alias, known(provider), LocalPath.of(returnTo)));
    }

    @GetMapping("/switch")
    void change(
            @RequestParam(required = false) @Nullable String organization,
            @RequestParam(required = false) @Nullable String returnTo,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.sendRedirect(requests.begin(request, response, alias(organization), null, LocalPath.of(returnTo)));
    }

    /** A tenant's own login provider, which the issuer is told; a name that cannot be one leads to the usual form. */
    private static @Nullable String known(@Nullable String provider) {
        return provider != null && PROVIDER.matcher(provider).matches() ? provider : null;
    }

    private static String alias(@Nullable String organization) {
        if (organization == null || !ALIAS.matcher(organization).matches()) {
            throw new ProblemException(Reason.UNKNOWN_ORGANIZATION_NAME);
        }
        return organization;
    }
}
