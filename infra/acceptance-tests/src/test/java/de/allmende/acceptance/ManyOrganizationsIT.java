package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What it costs that the identity provider knows 10 000 organizations; only with {@code -Pproof}. Measured with few and with many in
 * the same minutes; the medians go to {@code target/organizations.txt}.
 */
@EnabledIfSystemProperty(named = "allmende.proof", matches = "true")
@DisplayName("Sehr viele Organisationen am Anmeldesystem")
class ManyOrganizationsIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final int MANY = 10_000;
    private static final int PORTION = 200;
    private static final int AT_ONCE = 4;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 21;

    /** A person notices nothing below it, whatever the ratio. */
    private static final Duration UNNOTICED = Duration.ofMillis(150);

    private static final int MOST = 2;

    private record Question(String name, Callable<?> ask) {}

    @Test
    @DisplayName("Anmeldung, Token und Verwaltung dauern mit sehr vielen Organisationen nicht spürbar länger")
    void costsHardlyMore() throws Exception {
        var few = measured();
        var many = new LinkedHashMap<String, Duration>();
        try {
            filled();
            many.putAll(measured());
        } finally {
            emptied();
        }
        report(few, many);
        few.forEach((name, before) -> assertThat(Objects.requireNonNull(many.get(name)))
                .as("%s with %d more organizations; with few %d ms", name, MANY, before.toMillis())
                .isLessThan(before.multipliedBy(MOST).plus(UNNOTICED)));
    }

    private static Map<String, Duration> measured() throws Exception {
        var keycloak = KeycloakDesk.open();
        var machine = Objects.requireNonNull(ALLMENDE.demo().machines().get("E-Akte"));
        var staff = Desk.of("mandanten@verband.example");
        var medians = new LinkedHashMap<String, Duration>();
        for (var question : List.of(
                new Question("token of a machine client", () -> {
                    assertThat(Fachverfahren.tokenStatus(machine.clientId(), machine.clientSecret()))
                            .isEqualTo(200);
                    return machine;
                }),
                new Question(
                        "login of a person, two forms and token",
                        () -> PersonalToken.of(ALLMENDE.demo(), ALLMENDE.data(), "revision@verband.example")),
                new Question(
                        "Keycloak's list of organizations, first page",
                        () -> keycloak.get("/organizations?first=0&max=20")),
                new Question(
                        "Keycloak's search for an organization",
                        () -> keycloak.get("/organizations?search=koblenz&first=0&max=20")),
                new Question(
                        "Keycloak's list of an organization's members",
                        () -> keycloak.get(
                                "/organizations/" + keycloak.organizationId("koblenz.example") + "/members?max=20")),
                new Question(
                        "our comparison with the identity provider",
                        () -> staff.post("/api/tenants/v1/login-drifts/comparison", "")
                                .succeeds()))) {
            medians.put(question.name(), median(question.ask()));
        }
        return medians;
    }

    private static Duration median(Callable<?> ask) throws Exception {
        var taken = new ArrayList<Duration>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            var begun = System.nanoTime();
            ask.call();
            if (round >= WARM_UP) {
                taken.add(Duration.ofNanos(System.nanoTime() - begun));
            }
        }
        return taken.stream().sorted().toList().get(ROUNDS / 2);
    }

    /** In portions, because the administrator's own token ends after five minutes. */
    private static void filled() throws Exception {
        for (int from = 0; from < MANY; from += PORTION) {
            var keycloak = KeycloakDesk.open();
            together(IntStream.range(from, Math.min(MANY, from + PORTION))
                    .<Runnable>mapToObj(number -> () -> keycloak.post("/organizations", organization(number)))
                    .toList());
        }
    }

    private static String organization(int number) {
        return """
                {"name": "Gemeinde Vielfach %1$05d", "alias": "vielfach-%1$05d", "enabled": true,
                 "domains": [{"name": "vielfach-%1$05d.example", "verified": true}],
                 "attributes": {"tenantId": ["%2$s"]}}""".formatted(number, UUID.randomUUID());
    }

    private static void emptied() throws Exception {
        while (true) {
            var keycloak = KeycloakDesk.open();
            var found = keycloak.get("/organizations?search=vielfach&first=0&max=" + PORTION);
            if (found.isEmpty()) {
                return;
            }
            together(found.valueStream()
                    .map(organization -> organization.get("id").asString())
                    .<Runnable>map(id -> () -> keycloak.delete("/organizations/" + id))
                    .toList());
        }
    }

    private static void together(List<? extends Runnable> works) throws Exception {
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : works.stream().map(people::submit).toList()) {
                done.get();
            }
        }
    }

    private static void report(Map<String, Duration> few, Map<String, Duration> many) throws IOException {
        var text = new StringBuilder(
                "median of %d, in ms; with few organizations | with %d more%n".formatted(ROUNDS, MANY));
        few.forEach((name, before) -> {
            var after = Objects.requireNonNull(many.get(name));
            text.append("%-50s %6d | %6d%n".formatted(name, before.toMillis(), after.toMillis()));
        });
        Files.writeString(Path.of("target/organizations.txt"), text);
    }
}
