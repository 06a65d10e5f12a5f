package de.allmende.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.launcher.CannotStart;
import de.allmende.launcher.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FamilyTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8));
    private Family family;

    @BeforeEach
    void found() {
        family = new Family(progress, folder.resolve("children"));
    }

    @AfterEach
    void end() {
        family.end();
    }

    @Test
    void endsFromTheTopDown() throws Exception {
        for (var layer : Layer.values()) {
            family.start(program(layer.name(), layer, recordsItsEnd(layer.name())));
        }

        family.end();

        assertThat(Files.readAllLines(folder.resolve("ended"))).containsExactly("EDGE", "SERVICE", "LOGIN", "STORE");
    }

    @Test
    void restartsACrashedProgramThreeTimesAndThenSaysSo() throws Exception {
        family.start(program("dienst", Layer.SERVICE, "echo x >> started; exec sleep 1000"));

        for (int restart = 1; restart <= RestartBudget.LIMIT; restart++) {
            kill();
            await(said("Neustart " + restart + " von höchstens 3"));
            await(starts(restart + 1));
            await(said("läuft wieder", restart));
        }
        kill();

        await(said("dienst hat sich unerwartet beendet (Signal 9) und wird nicht noch einmal gestartet"));
        assertThat(text()).contains("Protokoll: " + folder.resolve("dienst.log"));
    }

    @Test
    void saysWhichProgramEndedAtItsStartAndWhereItsLogIs() {
        assertThatThrownBy(() -> family.start(program("dienst", Layer.SERVICE, "echo kaputt; exit 3")))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refused -> assertThat(refused.text())
                                .contains(
                                        "dienst hat sich beim Start beendet.",
                                        "Protokoll: " + folder.resolve("dienst.log")));
        assertThat(folder.resolve("dienst.log")).content().contains("kaputt");
    }

    @Test
    void saysThatAProgramDoesNotAnswer() {
        var silent = new Program(
                "dienst",
                Layer.SERVICE,
                shell("exec sleep 1000"),
                Map.of(),
                folder,
                folder.resolve("dienst.log"),
                () -> false,
                Duration.ofSeconds(1),
                () -> {},
                List.of());

        assertThatThrownBy(() -> family.start(silent)).hasMessageContaining("antwortet auch nach 1 Sekunden nicht");
    }

    @Test
    void endsWhatAKilledLauncherLeftBehindButNobodyElse() throws Exception {
        family.start(program("dienst", Layer.SERVICE, "exec sleep 1000"));
        var left = ProcessHandle.of(pid()).orElseThrow();
        var stranger = new ProcessBuilder("sleep", "1000").start();
        var file = folder.resolve("children");
        Files.writeString(file, Files.readString(file) + stranger.pid() + " 12345 fremd\n");
        Files.copy(file, folder.resolve("kept"));

        new Family(progress, folder.resolve("kept")).endLeftovers();

        assertThat(left.isAlive()).isFalse();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(text()).contains("Vom letzten Lauf noch aktiv und jetzt beendet: dienst");
        stranger.destroyForcibly();
    }

    private Program program(String name, Layer layer, String script) {
        return Program.of(name, layer, shell(script), Map.of(), folder, folder.resolve(name + ".log"), alive(name));
    }

    /** Ready a little after the start, so that a program which ends at once is seen to have ended. */
    private static BooleanSupplier alive(String name) {
        var asked = new int[1];
        return () -> !name.isEmpty() && ++asked[0] % 3 == 0;
    }

    private static String recordsItsEnd(String name) {
        return "trap 'echo " + name + " >> ended; exit' TERM; while true; do sleep 0.05; done";
    }

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script);
    }

    private void kill() throws IOException {
        ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(folder.resolve("children")).split(" ", 2)[0]);
    }

    private BooleanSupplier said(String text) {
        return () -> text().contains(text);
    }

    private BooleanSupplier said(String text, int times) {
        return () -> text().split(text, -1).length - 1 == times;
    }

    private BooleanSupplier starts(int times) {
        return () -> {
            try {
                return Files.readAllLines(folder.resolve("started")).size() == times;
            } catch (IOException _) {
                return false;
            }
        };
    }

    private String text() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }
}
