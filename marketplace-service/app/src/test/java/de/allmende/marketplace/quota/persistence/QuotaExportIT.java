package de.allmende.marketplace.quota.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.quota.SetQuota;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestExport;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotaExportIT {

    private static final Actor EDITOR = new Actor(
            SampleOfferings.ASSOCIATION,
            Actor.Kind.PERSON,
            Ids.next(),
            "Lena Jansen",
            List.of(Grant.of("CATALOGUE_EDITOR")));

    private static void set(Marketplace marketplace, @Nullable TenantId consumer, String reason) {
        marketplace
                .setQuota
                .set(
                        EDITOR,
                        new SetQuota.Command(
                                marketplace.eAkte.id(), consumer, 3, null, LocalDate.parse("2026-11-22"), null, reason))
                .orElseThrow();
    }

    private static String of(Marketplace marketplace, TenantId tenant) {
        return TestExport.of(marketplace.database, List.of(new QuotaExport(marketplace.database.context())), tenant)
                .text("kontingente.csv");
    }

    @Test
    void givesTheProviderAllAndEachTenantItsOwn() {
        try (var marketplace = new Marketplace()) {
            set(marketplace, SampleBookings.KAISERSLAUTERN, "Speicher knapp");
            set(marketplace, null, "Einführung");
            assertThat(of(marketplace, SampleOfferings.ASSOCIATION)).contains("Speicher knapp", "Einführung");
            assertThat(of(marketplace, SampleBookings.KAISERSLAUTERN))
                    .contains("Speicher knapp")
                    .doesNotContain("Einführung");
            assertThat(of(marketplace, SampleBookings.KOBLENZ).lines()).hasSize(1);
        }
    }
}
