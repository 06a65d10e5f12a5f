package de.allmende.marketplace.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide for providers shows the very table that the act asks. */
class DiscontinuationMoveTest {

    @Test
    void theGuideShowsEveryMoveAndNoOther() throws IOException {
        assertThat(Files.readString(VersionMoveTest.house().resolve("infra/docs/handbuch/anbieten.md")))
                .contains(Arrays.stream(DiscontinuationMove.values())
                        .map(move -> "| %s | %s | %s |"
                                .formatted(
                                        move.label(),
                                        move.from().label(),
                                        move.to().label()))
                        .collect(Collectors.joining("\n", "| Schritt | von | nach |\n|---|---|---|\n", "\n\n")));
    }
}
