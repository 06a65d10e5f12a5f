package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Shows that {@link AttackMatrixIT} can fail: the product is built with holes, one patch each in {@code src/test/holes}, and the
 * matrix has to find every one of them. They all stand in one house, so each names a test of its own that must turn red. That house
 * has nothing to do with the one of all other tests, so these run beside them.
 */
@Execution(ExecutionMode.CONCURRENT)
@DisplayName("Wer Löcher in die Wände bohrt, wird ertappt:")
class PlantedHolesIT {

    private static final Path ROOT =
            Path.of(System.getProperty("allmende.root")).toAbsolutePath().normalize();
    private static final Path HOUSE = ROOT.resolve("infra/acceptance-tests/target/holed");
    private static final long LONGEST_RUN_MINUTES = 10;

    private static List<Hole> holes = List.of();
    private static Set<String> red = Set.of();
    private static Set<String> green = Set.of();

    @BeforeAll
    static void theMatrixRunsInAHouseFullOfHoles() throws IOException, InterruptedException {
        RunningAllmende.get(); // one house after the other: two that start at once starve each other
        holes = Hole.in(ROOT.resolve("infra/acceptance-tests/src/test/holes"));
        HoledHouse.build(ROOT, HOUSE, holes);
        var data = HOUSE.resolve("data");
        var portBase = Integer.toString(Installation.freePortBase());
        try (var house = Installation.start(HOUSE, data, Map.of(), List.of("--fresh", "--port-base", portBase))) {
            var results = matrixIn(house);
            red = named("red ", results);
            green = named("green ", results);
        }
    }

    private static Set<String> named(String colour, List<String> results) {
        return results.stream()
                .filter(line -> line.startsWith(colour))
                .map(line -> line.substring(colour.length()))
                .collect(Collectors.toSet());
    }

    private static List<String> matrixIn(Installation house) throws IOException, InterruptedException {
        var results = HOUSE.resolve("matrix.txt");
        var matrix = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-Dallmende.root=" + ROOT,
                        "-Dallmende.running=" + house.data(),
                        MatrixRun.class.getName(),
                        results.toString())
                .redirectErrorStream(true)
                .redirectOutput(HOUSE.resolve("matrix.log").toFile())
                .start();
        if (!matrix.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES)) {
            matrix.destroyForcibly();
        }
        assertThat(results).as("see matrix.log beside it").exists();
        return Files.readAllLines(results);
    }

    @Test
    @DisplayName("Es sind zwanzig Löcher, und jedes hat seine eigene Probe.")
    void thereAreTwenty() {
        assertThat(holes).hasSizeGreaterThanOrEqualTo(20);
        assertThat(holes.stream().map(Hole::red)).doesNotHaveDuplicates();
    }

    @TestFactory
    @DisplayName("Die Angriffe finden")
    Stream<DynamicTest> eachIsFound() {
        return holes.stream()
                .map(hole -> DynamicTest.dynamicTest(
                        hole.file(), () -> assertThat(red).as(hole.text()).contains(hole.red())));
    }

    @Test
    @DisplayName("Wo kein Loch ist, schlagen sie nicht an.")
    void whatIsWholeStaysGreen() {
        assertThat(green).hasSizeGreaterThan(red.size());
    }
}
