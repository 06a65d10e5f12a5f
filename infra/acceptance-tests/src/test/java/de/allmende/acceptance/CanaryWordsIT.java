package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words about people who never log in, and those of {@link Belongings}: they are kept in the databases and nowhere else. */
@Order(Integer.MAX_VALUE / 2 + 2) // behind the attack matrix, which plants its own
@DisplayName("Namen und Adressen stehen weder in den Logs noch bei den Sitzungen")
class CanaryWordsIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String NAME = "Zilpzalp";
    private static final List<String> WORDS = List.of(NAME, "zilpzalp@speyer.example", Belongings.CANARY);

    /** The keys whose name or content holds the word. */
    private static final String FINDS = """
            local found = {}
            for _, key in ipairs(redis.call('KEYS', '*')) do
              local kind = redis.call('TYPE', key).ok
              local parts = {}
              if kind == 'string' then parts = {redis.call('GET', key)}
              elseif kind == 'hash' then parts = redis.call('HGETALL', key)
              elseif kind == 'set' then parts = redis.call('SMEMBERS', key)
              elseif kind == 'zset' then parts = redis.call('ZRANGE', key, 0, -1)
              elseif kind == 'list' then parts = redis.call('LRANGE', key, 0, -1) end
              table.insert(parts, key)
              for _, part in ipairs(parts) do
                if string.find(part, ARGV[1], 1, true) then table.insert(found, key) break end
              end
            end
            return found
            """;

    /** By the ways on which words go astray: a new person, the same again, a wrong address, a search, a reason. */
    @BeforeAll
    static void wordsAreSaid() {
        var admin = Desk.of("admin@speyer.example");
        var people = "/api/tenants/v1/people";
        var person = """
                {"name": "%s", "email": "%s", "roles": ["READER"]}""";
        admin.post(people, person.formatted(NAME, WORDS.get(1))).succeeds();
        admin.post(people, person.formatted(NAME, WORDS.get(1))).isRefused(409, "PERSON_EXISTS");
        assertThat(admin.post(people, person.formatted(NAME, NAME)).status()).isEqualTo(400);
        assertThat(admin.post(people, "{\"name\": \"%s\", ".formatted(NAME)).status())
                .isEqualTo(400);
        admin.get("/api/marketplace/v1/offerings?q=" + NAME).succeeds();
        admin.get("/api/tenants/v1/register/municipalities?q=" + NAME).succeeds();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gateway", "tenant-service", "marketplace-service", "billing-service"})
    @DisplayName("Was ein Dienst ins Log schreibt, nennt niemanden")
    void noLogNamesAnybody(String service) throws IOException {
        var log = ALLMENDE.log(service);
        assertThat(Files.size(log)).isPositive();
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            assertThat(lines.filter(line -> WORDS.stream().anyMatch(line::contains)))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("Redis kennt nur, wer angemeldet ist")
    void redisKnowsWhoIsLoggedInOnly() throws IOException {
        var planted = "canary:" + NAME;
        assertThat(redis(
                        List.of("SET", planted, "planted", "EX", "60"),
                        List.of("EVAL", FINDS, "0", NAME),
                        List.of("DEL", planted)))
                .as("the search finds what is there")
                .contains(planted);
        for (var word : WORDS) {
            assertThat(redis(List.of("EVAL", FINDS, "0", word))).endsWith("+OK\r\n*0\r\n+OK\r\n");
        }
    }

    /** Everything that Redis answers to these commands, after its answer to the password and before the one to the farewell. */
    @SafeVarargs
    private static String redis(List<String>... commands) throws IOException {
        var port = URI.create(ALLMENDE.demo().gateway()).getPort() + 3;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(written(List.of(
                    "AUTH",
                    Files.readString(ALLMENDE.data().resolve("secrets/redis")).strip())));
            for (var command : commands) {
                out.write(written(command));
            }
            out.write(written(List.of("QUIT")));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] written(List<String> command) {
        var text = new StringBuilder("*" + command.size() + "\r\n");
        command.forEach(word ->
                text.append("$%d\r\n%s\r\n".formatted(word.getBytes(StandardCharsets.UTF_8).length, word)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
