package de.allmende.marketplace.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide for providers shows the very table that the guard asks. */
class VersionMoveTest {

    @Test
    void theGuideShowsEveryMoveAndNoOther() throws IOException {
        assertThat(Files.readString(house().resolve("infra/docs/handbuch/anbieten.md")))
                .contains(Arrays.stream(VersionMove.values())
                        .map(move -> "| %s | %s | %s |"
                                .formatted(
                                        move.label(),
                                        move.from().label(),
                                        move.to().label()))
                        .collect(Collectors.joining("\n", "| Schritt | von | nach |\n|---|---|---|\n", "\n\n")));
    }

    static Path house() {
        var place = Path.of("").toAbsolutePath();
        while (!Files.exists(place.resolve("mvnw"))) {
            place = Objects.requireNonNull(place.getParent(), "The sources are not here.");
        }
        return place;
    }
}
