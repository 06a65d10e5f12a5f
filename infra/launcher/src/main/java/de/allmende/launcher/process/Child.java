package de.allmende.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program while it runs. */
final class Child {
    private static final Duration GRACE = Duration.ofSeconds(25);

    private final Program program;
    private final Process process;

    Child(Program program, Process process) {
        this.program = program;
        this.process = process;
    }

    Program program() {
        return program;
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Waits until the program does its work; false if it ended or took too long. */
    boolean awaitReady() throws InterruptedException {
        var deadline = System.nanoTime() + program.patience().toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            if (program.ready().getAsBoolean()) {
                return true;
            }
            Thread.sleep(100);
        }
        return false;
    }

    /** Asks the program to end, and ends it by force when it does not. */
    void end() {
        try {
            if (program.farewell().isEmpty()) {
                process.destroy();
            } else {
                new ProcessBuilder(program.farewell())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(program.log().toFile()))
                        .start()
                        .waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
            }
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (IOException _) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
