package de.allmende.marketplace.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.agreement.ProcessingActivity;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.tenantfact.TenantFact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessingActivityTableTest {

    @Test
    void isATableThatNoSpreadsheetCalculates() {
        var description = SampleOfferings.description(
                "e-akte",
                "=1+1",
                "Akten; „digital“ und \"sicher\"",
                Category.FACHVERFAHREN,
                ProtectionNeed.HIGH,
                List.of());
        var activity = new ProcessingActivity(
                SampleBookings.inApproval(),
                description,
                TenantFact.unknown(SampleOfferings.ASSOCIATION),
                "AVV wirksam seit 01.12.2026.");
        var lines = new String(ProcessingActivityTable.of(List.of(activity)), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("\ufeff\"Verarbeitungstätigkeit\";\"Zweck\"");
        assertThat(lines.getLast())
                .startsWith("\"'=1+1\";\"Akten; „digital“ und \"\"sicher\"\"\";\"B-2026-000001\"")
                .contains("\"Beschäftigte\";\"Stammdaten\";\"nein\"")
                .endsWith("\"AVV wirksam seit 01.12.2026.\"");
    }
}
