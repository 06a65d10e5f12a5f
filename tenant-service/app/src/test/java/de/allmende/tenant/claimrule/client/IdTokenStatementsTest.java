package de.allmende.tenant.claimrule.client;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.tenant.claimrule.LoginSession;
import de.allmende.tenant.claimrule.Statement;
import de.allmende.tenant.claimrule.Statement.Objection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdTokenStatementsTest {

    private static final String ISSUER = "https://login.mainz.example";

    private static String token(String payload) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + ".signature";
    }

    private static Statement read(Optional<String> idToken, String... claims) {
        return new IdTokenStatements(accessToken -> idToken).read("token", ISSUER, Set.of(claims));
    }

    private static Statement said(String claims) {
        return read(Optional.of(token("{\"iss\": \"" + ISSUER + "\", " + claims + "}")), "groups");
    }

    private static String texts(int count, String text) {
        return "[" + String.join(",", Collections.nCopies(count, "\"" + text + "\"")) + "]";
    }

    @Test
    void readsTextsAndListsOfThemAndNothingElse() {
        assertThat(said("\"groups\": [\"besteller\", \"leser\", \"leser\"], \"salary\": 1")
                        .values())
                .isEqualTo(Map.of("groups", List.of("besteller", "leser")));
        assertThat(said("\"groups\": \"besteller, chefs\"").values())
                .isEqualTo(Map.of("groups", List.of("besteller, chefs")));
        assertThat(said("\"other\": \"besteller\"")).isEqualTo(new Statement(Map.of("groups", List.of()), null));
        for (var unreadable :
                List.of("true", "7", "{\"a\": 1}", "[\"besteller\", 7]", "[[\"besteller\"]]", "\"a\\u0000\"")) {
            assertThat(said("\"groups\": " + unreadable))
                    .as(unreadable)
                    .isEqualTo(Statement.refused(Set.of("groups"), Objection.UNREADABLE));
        }
    }

    @Test
    void countsNothingWhenThereIsTooMuch() {
        var tooLarge = Statement.refused(Set.of("groups"), Objection.TOO_LARGE);
        assertThat(said("\"groups\": [\"besteller\", \"" + "x".repeat(201) + "\"]"))
                .isEqualTo(tooLarge);
        var numbered = new StringBuilder("[");
        for (int group = 0; group < 200; group++) {
            numbered.append('"').append(group).append("\",");
        }
        assertThat(said("\"groups\": " + numbered + "\"besteller\"]")).isEqualTo(tooLarge);
        assertThat(said("\"groups\": " + texts(1000, "besteller")).objection()).isNull();
        assertThat(read(Optional.empty(), "groups")).isEqualTo(tooLarge);
    }

    @Test
    void believesOnlyTheProviderOfTheSession() {
        assertThat(read(Optional.of(token("{\"iss\": \"https://evil.example\", \"groups\": \"chefs\"}")), "groups"))
                .isEqualTo(Statement.refused(Set.of("groups"), Objection.OTHER_ISSUER));
        assertThat(read(Optional.of("no token"), "groups").objection()).isEqualTo(Objection.UNREADABLE);
    }

    @Test
    void namesTheLoginByOurOwnClock() {
        var statements = new IdTokenStatements(accessToken -> Optional.empty());
        assertThat(statements.session(token("{\"sid\": \"s1\", \"auth_time\": 1795420000}")))
                .contains(new LoginSession("s1", Instant.ofEpochSecond(1795420000)));
        assertThat(statements.session(token("{\"sid\": \"s1\"}"))).isEmpty();
        assertThat(statements.session("no token")).isEmpty();
    }
}
