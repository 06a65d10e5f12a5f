package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Services write acts into the audit trail as words of code; the portal says them in German. */
@DisplayName("Das Protokoll auf Deutsch")
class ActNamesTest {

    private static final Path HOUSE = Path.of("../..");
    private static final String ACT = "\"([A-Z]+(?:_[A-Z]+)+)\"";

    /** The calls by which an act reaches the trail, and the first word of code in them; of a choice both. */
    private static final Pattern RECORDED = Pattern.compile(
            "\\b(?:record|recorded|recordLook|look|make|settled)\\([^;\"]{0,400}?" + ACT + "(?:\\s*:\\s*" + ACT + ")?");

    private static final Pattern NAMED = Pattern.compile("^  ([A-Z_]+): '[^']+',$", Pattern.MULTILINE);
    private static final Pattern EVENT = Pattern.compile("^    ([A-Z_]+)\\(\"", Pattern.MULTILINE);

    @Test
    @DisplayName("nennt jede Handlung, die ein Dienst vermerkt")
    void namesWhatIsRecorded() throws IOException {
        assertThat(named()).containsAll(recorded());
    }

    @Test
    @DisplayName("findet auch eine Handlung, die von einer Entscheidung abhängt")
    void findsBothSidesOfAChoice() {
        assertThat(actsIn("audit.record(\n  actor,\n  yes ? \"THING_TAKEN\" : \"THING_LEFT\",\n  \"Ding\")"))
                .containsExactly("THING_TAKEN", "THING_LEFT");
    }

    private static Set<String> named() throws IOException {
        var labels = Files.readString(HOUSE.resolve("gateway/portal/src/format/labels.ts"));
        var from = labels.indexOf("export const ACTS");
        return NAMED.matcher(labels.substring(from, labels.indexOf("};", from)))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> recorded() throws IOException {
        var bookings = Files.readString(HOUSE.resolve(
                "marketplace-service/app/src/main/java/de/allmende/marketplace/booking/BookingEvent.java"));
        var events = EVENT.matcher(bookings).results().map(match -> "BOOKING_" + match.group(1));
        var acts = Stream.of("tenant-service/app", "marketplace-service/app", "billing-service/app", "infra/platform")
                .flatMap(module -> sources(HOUSE.resolve(module).resolve("src/main/java")))
                .flatMap(ActNamesTest::actsIn);
        return Stream.concat(events, acts).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> actsIn(String source) {
        return RECORDED.matcher(source)
                .results()
                .flatMap(match -> Stream.of(match.group(1), match.group(2)))
                .filter(act -> act != null);
    }

    private static Stream<String> sources(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(ActNamesTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
