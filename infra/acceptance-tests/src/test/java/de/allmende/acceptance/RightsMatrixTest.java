package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Die veröffentlichte Rechtetabelle")
class RightsMatrixTest {

    private static final Path HOUSE = Path.of("../..");
    private static final Path PAGE = HOUSE.resolve("infra/docs/rights.md");

    @Test
    @DisplayName("sagt, was die Dienste prüfen")
    void saysWhatTheServicesCheck() throws IOException {
        var page = new RightsMatrix(HOUSE).page();
        if (Boolean.getBoolean("allmende.rights.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("infra/docs/rights.md is out of date; it says itself how it is made")
                .isEqualTo(page);
    }

    @Test
    @DisplayName("kennt Bestellung und Freigabe")
    void knowsOrderAndApproval() throws IOException {
        var lines = new RightsMatrix(HOUSE).page().lines().toList();

        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| `submitBooking` | `POST /bookings` |")
                        .containsOnlyOnce("◐"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("| `decideBooking` | `POST /bookings/{bookingId}/decisions` |")
                        .containsOnlyOnce("◐")
                        .contains("value limit"));
    }
}
