package de.allmende.tenant.claimrule.client;

import de.allmende.tenant.claimrule.LoginSession;
import de.allmende.tenant.claimrule.LoginStatements;
import de.allmende.tenant.claimrule.Statement;
import de.allmende.tenant.claimrule.Statement.Objection;
import de.allmende.tenant.identity.ForeignLogins;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads statements in the ID token of the foreign login; both tokens were checked where they came from. */
@Component
final class IdTokenStatements implements LoginStatements {

    private static final JsonMapper JSON = new JsonMapper();

    private final ForeignLogins logins;

    IdTokenStatements(ForeignLogins logins) {
        this.logins = logins;
    }

    @Override
    public Optional<LoginSession> session(String accessToken) {
        return payload(accessToken)
                .filter(payload -> payload.path("sid").isString()
                        && payload.path("auth_time").isIntegralNumber())
                .map(payload -> new LoginSession(
                        payload.path("sid").stringValue(),
                        Instant.ofEpochSecond(payload.path("auth_time").longValue())));
    }

    @Override
    public Statement read(String accessToken, String issuer, Set<String> claims) {
        var idToken = logins.idToken(accessToken);
        if (idToken.isEmpty()) {
            return Statement.refused(claims, Objection.TOO_LARGE);
        }
        return payload(idToken.get())
                .map(payload -> statement(payload, issuer, claims))
                .orElseGet(() -> Statement.refused(claims, Objection.UNREADABLE));
    }

    private static Statement statement(JsonNode payload, String issuer, Set<String> claims) {
        if (!issuer.equals(payload.path("iss").asString(""))) {
            return Statement.refused(claims, Objection.OTHER_ISSUER);
        }
        var values = new HashMap<String, List<String>>();
        int count = 0;
        for (var claim : claims) {
            var said = said(payload.get(claim));
            if (said.isEmpty()) {
                return Statement.refused(claims, Objection.UNREADABLE);
            }
            count += said.get().size();
            if (count > Statement.MOST_VALUES
                    || said.get().stream().anyMatch(value -> value.length() > Statement.LONGEST_VALUE)) {
                return Statement.refused(claims, Objection.TOO_LARGE);
            }
            values.put(claim, said.get());
        }
        return new Statement(values, null);
    }

    /** Empty when it is neither text nor a list of texts. */
    private static Optional<List<String>> said(@Nullable JsonNode claim) {
        if (claim == null || claim.isNull()) {
            return Optional.of(List.of());
        }
        if (claim.isString()) {
            return texts(List.of(claim));
        }
        return claim.isArray() ? texts(claim.valueStream().toList()) : Optional.empty();
    }

    private static Optional<List<String>> texts(List<JsonNode> values) {
        boolean readable = values.stream()
                .allMatch(
                        value -> value.isString() && value.stringValue().chars().noneMatch(Character::isISOControl));
        return readable
                ? Optional.of(
                        values.stream().map(JsonNode::stringValue).distinct().toList())
                : Optional.empty();
    }

    private static Optional<JsonNode> payload(String token) {
        int begin = token.indexOf('.') + 1;
        int end = token.indexOf('.', begin);
        if (begin == 0 || end < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(Base64.getUrlDecoder().decode(token.substring(begin, end))));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }
}
