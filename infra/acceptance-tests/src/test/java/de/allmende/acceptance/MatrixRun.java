package de.allmende.acceptance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the attack matrix in a process of its own and writes down how each of its tests has ended. */
final class MatrixRun {

    private MatrixRun() {}

    /**
     * @param arguments the file to write: one line for each test, {@code green} or {@code red}, the name of its group, a slash, its
     *     own name
     */
    public static void main(String[] arguments) throws IOException {
        var results = new CopyOnWriteArrayList<String>();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(AttackMatrixIT.class))
                .build();
        LauncherFactory.create().execute(request, new Results(results));
        Files.write(Path.of(arguments[0]), results);
        System.exit(0); // threads of HTTP clients may still be there
    }

    private static final class Results implements TestExecutionListener {

        private final List<String> results;
        private @Nullable TestPlan plan;

        Results(List<String> results) {
            this.results = results;
        }

        @Override
        public void testPlanExecutionStarted(TestPlan started) {
            plan = started;
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            var failure = result.getThrowable();
            failure.filter(thrown -> test.isContainer() || !(thrown instanceof AssertionError))
                    .ifPresent(Throwable::printStackTrace);
            if (test.isTest()) {
                var group = Objects.requireNonNull(plan)
                        .getParent(test)
                        .map(TestIdentifier::getDisplayName)
                        .orElse("");
                var isRed = failure.filter(AssertionError.class::isInstance).isPresent();
                results.add((isRed ? "red " : "green ") + group + " / " + test.getDisplayName());
            }
        }
    }
}
