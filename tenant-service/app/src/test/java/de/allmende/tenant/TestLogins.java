package de.allmende.tenant;

import de.allmende.tenant.claimrule.LoginSession;
import de.allmende.tenant.claimrule.LoginStatements;
import de.allmende.tenant.claimrule.Statement;
import de.allmende.tenant.claimrule.Statement.Objection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Logins by foreign providers, each with its token, and how often somebody asked what was said there. */
public final class TestLogins implements LoginStatements {

    private record Said(
            LoginSession session,
            Map<String, List<String>> values,
            @Nullable Objection objection) {}

    private final Map<String, Said> logins = new HashMap<>();
    private int asked;

    /** Somebody logs in; answers the token. */
    public String login(Instant at, Map<String, List<String>> values) {
        return kept(at, values, null);
    }

    /** Somebody logs in, and what the provider says does not count. */
    public String objectionable(Instant at, Objection objection) {
        return kept(at, Map.of(), objection);
    }

    private String kept(Instant at, Map<String, List<String>> values, @Nullable Objection objection) {
        var token = "token-" + logins.size();
        logins.put(token, new Said(new LoginSession("session-of-" + token, at), values, objection));
        return token;
    }

    public int asked() {
        return asked;
    }

    @Override
    public Optional<LoginSession> session(String accessToken) {
        return Optional.ofNullable(logins.get(accessToken)).map(Said::session);
    }

    @Override
    public Statement read(String accessToken, String issuer, Set<String> claims) {
        asked++;
        var said = Optional.ofNullable(logins.get(accessToken)).orElseThrow();
        return said.objection() == null
                ? new Statement(
                        claims.stream()
                                .collect(Collectors.toMap(
                                        claim -> claim, claim -> said.values().getOrDefault(claim, List.of()))),
                        null)
                : Statement.refused(claims, said.objection());
    }
}
