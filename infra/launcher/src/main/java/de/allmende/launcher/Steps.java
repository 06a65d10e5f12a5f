package de.allmende.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Things to do, each after those it needs; what does not need each other is done at the same time. */
final class Steps {
    private final Progress progress;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
    private final CompletableFuture<Void> firstFailure = new CompletableFuture<>();
    private final List<CompletableFuture<Void>> all = new ArrayList<>();

    Steps(Progress progress) {
        this.progress = progress;
    }

    /** One piece of work. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** A piece of work on its way. */
    record Step(CompletableFuture<Void> done) {}

    Step step(String what, Work work, Step... needs) {
        var before =
                CompletableFuture.allOf(List.of(needs).stream().map(Step::done).toArray(CompletableFuture[]::new));
        var done = before.thenRunAsync(() -> carryOut(what, work), threads);
        all.add(done);
        return new Step(done);
    }

    /** Waits until everything is done; fails as soon as one thing has failed. */
    void await() {
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)), firstFailure)
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void carryOut(String what, Work work) {
        progress.begun(what);
        try {
            work.run();
            progress.done(what);
        } catch (Exception e) {
            progress.failed(what);
            var failure = e instanceof CannotStart
                    ? e
                    : CannotStart.because(what + " ist fehlgeschlagen: " + e.getMessage(), e);
            firstFailure.completeExceptionally(failure);
            throw new CompletionException(failure);
        }
    }
}
