package de.allmende.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StepsTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Steps steps = new Steps(new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8)));

    @Test
    void doesEachThingAfterThoseItNeeds() {
        List<String> done = new CopyOnWriteArrayList<>();
        var first = steps.step("A", () -> done.add("A"));
        var second = steps.step("B", () -> done.add("B"), first);
        steps.step("C", () -> done.add("C"), first, second);

        steps.await();

        assertThat(done).containsExactly("A", "B", "C");
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("→ A", "✓ C (0,");
    }

    @Test
    void doesAtTheSameTimeWhatDoesNotNeedEachOther() {
        var met = new CountDownLatch(2);
        steps.step("A", () -> meet(met));
        steps.step("B", () -> meet(met));

        steps.await();
    }

    @Test
    void failsAtOnceWithTheSentenceOfTheFailedThingAndLeavesOutWhatNeedsIt() {
        List<String> done = new CopyOnWriteArrayList<>();
        var never = new CountDownLatch(1);
        steps.step("Langsam", never::await);
        var broken = steps.step("Kaputt", () -> {
            throw CannotStart.because("Das geht nicht.");
        });
        steps.step("Danach", () -> done.add("Danach"), broken);

        assertThatThrownBy(steps::await).isInstanceOf(CannotStart.class).hasMessage("Das geht nicht.");
        assertThat(done).isEmpty();
        never.countDown();
    }

    private static void meet(CountDownLatch met) throws InterruptedException {
        met.countDown();
        met.await();
    }
}
