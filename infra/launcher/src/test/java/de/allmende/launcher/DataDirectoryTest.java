package de.allmende.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path root;

    @Test
    void refusesASecondLauncherHoweverLongTheFirstOneRuns() throws Exception {
        DataDirectory.open(root).claim();
        for (var i = 0; i < 5; i++) {
            System.gc();
            Thread.sleep(50);
        }

        var second = another();

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(second.inputReader().readAllAsString())
                .contains("Allmende läuft schon mit dem Datenverzeichnis " + root.toRealPath());
    }

    /** The lock is one of processes, so only a process can try it. */
    private Process another() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        root.toString())
                .redirectErrorStream(true)
                .start();
    }

    static final class Another {
        private Another() {}

        public static void main(String[] arguments) {
            try {
                DataDirectory.open(Path.of(arguments[0])).claim();
            } catch (CannotStart e) {
                System.out.println(e.text());
                System.exit(1);
            }
        }
    }
}
