package de.allmende.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmStepsTest {
    private static final Path DEPLOYED = Path.of("../deploy/keycloak");
    private static final TreeSet<String> GIVEN =
            new TreeSet<>(List.of("publicUrl", "portalSecret", "tenantServiceKeys"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");

    @TempDir
    private Path folder;

    @Test
    void everyDeployedStepIsNumberedOnceAndWellFormed() throws IOException {
        var numbers = new TreeSet<String>();
        for (var file : new RealmSteps(DEPLOYED).files()) {
            var name = file.getFileName().toString();
            assertThat(name).matches("\\d{3}-[a-z-]+\\.json");
            assertThat(numbers.add(name.substring(0, 3))).as(name).isTrue();
            var step = RealmStep.parse(Files.readString(file));
            assertThat(step.method()).isIn("POST", "PUT");
            assertThat(step.path()).startsWith("/realms");
            assertThat(step.title()).isNotBlank();
        }
        assertThat(numbers).hasSizeGreaterThan(10);
    }

    @Test
    void everyNameInADeployedStepIsGivenOrFound() throws IOException {
        for (var file : new RealmSteps(DEPLOYED).files()) {
            var step = RealmStep.parse(Files.readString(file));
            var known = new TreeSet<>(GIVEN);
            for (var question : step.find().entrySet()) {
                assertThat(known)
                        .as(file.toString())
                        .containsAll(names(question.getValue().get()));
                known.add(question.getKey());
            }
            assertThat(known).as(file.toString()).containsAll(names(step.path() + step.body()));
        }
    }

    @Test
    void everyCreationInADeployedStepSaysHowToTellThatItIsThere() throws IOException {
        for (var file : new RealmSteps(DEPLOYED).files()) {
            var step = RealmStep.parse(Files.readString(file));
            if (step.method().equals("POST") && !isRepeatable(step.path())) {
                assertThat(step.unless()).as(file.toString()).isPresent();
            }
        }
    }

    /** Keycloak takes the same right, and the same words, as often as one likes. */
    private static boolean isRepeatable(String path) {
        return path.contains("role-mappings") || path.contains("/localization/");
    }

    @Test
    void looksUpIdsAndFillsThemIn() throws Exception {
        write("010-a.json", """
                {"title": "t", "find": {"scope": {"get": "/scopes", "where": {"name": "wanted"}}},
                 "method": "PUT", "path": "/scopes/${scope}", "body": {"secret": "${portalSecret}"}}
                """);
        var calls =
                new Calls(Map.of("/scopes", "[{\"id\":\"1\",\"name\":\"other\"},{\"id\":\"2\",\"name\":\"wanted\"}]"));

        new RealmSteps(folder).apply(calls, Map.of("portalSecret", "s"));

        assertThat(calls.changes).containsExactly("PUT /scopes/2 {\"secret\":\"s\"}");
    }

    @Test
    void fillsTextIntoABodyAsItIs() throws Exception {
        write("010-a.json", """
                {"title": "t", "method": "PUT", "path": "/client", "body": {"keys": "${tenantServiceKeys}"}}
                """);
        var calls = new Calls(Map.of());

        new RealmSteps(folder).apply(calls, Map.of("tenantServiceKeys", "{\"keys\":[]}"));

        assertThat(calls.changes).containsExactly("PUT /client {\"keys\":\"{\\\"keys\\\":[]}\"}");
    }

    @Test
    void leavesOutWhatIsThereAlready() throws Exception {
        write("010-a.json", """
                {"title": "t", "unless": {"get": "/scopes", "where": {"name": "wanted"}}, "method": "POST", "path": "/scopes"}
                """);
        var there = new Calls(Map.of("/scopes", "[{\"id\":\"2\",\"name\":\"wanted\"}]"));
        var missing = new Calls(Map.of("/scopes", "[]"));

        new RealmSteps(folder).apply(there, Map.of());
        new RealmSteps(folder).apply(missing, Map.of());

        assertThat(there.changes).isEmpty();
        assertThat(missing.changes).containsExactly("POST /scopes ");
    }

    @Test
    void namesTheStepThatFailed() throws IOException {
        write("010-a.json", """
                {"title": "t", "method": "PUT", "path": "/forbidden"}
                """);

        assertThatThrownBy(() -> new RealmSteps(folder).apply(new Calls(Map.of()), Map.of()))
                .hasMessageContaining("Schritt 010-a.json")
                .hasMessageContaining("403");
    }

    @Test
    void refusesAStepWithAMistypedField() {
        assertThatThrownBy(() -> RealmStep.parse("{\"title\":\"t\",\"method\":\"PUT\",\"path\":\"/\",\"unles\":{}}"))
                .hasMessageContaining("unles");
    }

    @Test
    void tellsChangedStepsFromUnchangedOnes() throws IOException {
        write("010-a.json", "{}");
        var steps = new RealmSteps(folder);
        var stamp = steps.stamp(Map.of("a", "1"));

        assertThat(steps.stamp(Map.of("a", "1"))).isEqualTo(stamp);
        assertThat(steps.stamp(Map.of("a", "2"))).isNotEqualTo(stamp);
        write("010-a.json", "{ }");
        assertThat(steps.stamp(Map.of("a", "1"))).isNotEqualTo(stamp);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> names(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Answers GET from a table and notes everything else. */
    private static final class Calls implements AdminCalls {
        private final Map<String, String> answers;
        private final List<String> changes = new ArrayList<>();

        Calls(Map<String, String> answers) {
            this.answers = answers;
        }

        @Override
        public Answer call(String method, String path, String body) {
            if (method.equals("GET")) {
                var answer = answers.get(path);
                return answer == null ? new Answer(404, "") : new Answer(200, answer);
            }
            changes.add(method + " " + path + " " + body);
            return path.equals("/forbidden") ? new Answer(403, "no") : new Answer(204, "");
        }
    }
}
