package de.allmende.gateway.login;

import de.allmende.gateway.problem.ProblemException;
import de.allmende.gateway.problem.Reason;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A page of this portal, as the place to return to. It can never lead to another site. */
record LocalPath(String value) {

    static final LocalPath HOME = new LocalPath("/");

    /** @throws ProblemException when the address would leave this site */
    static LocalPath of(@Nullable String address) {
        if (address == null || address.isEmpty()) {
            return HOME;
        }
        return new LocalPath(address);
    }

    LocalPath {
        if (!value.startsWith("/")
                || value.startsWith("//")
                || value.indexOf('\\') >= 0
                || value.chars().anyMatch(c -> c <= ' ' || c == 0x7f)
                || leaves(value)) {
            throw new ProblemException(Reason.RETURN_NOT_LOCAL);
        }
    }

    private static boolean leaves(String address) {
        try {
            var uri = new URI(address);
            return uri.isAbsolute() || uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return true;
        }
    }
}
