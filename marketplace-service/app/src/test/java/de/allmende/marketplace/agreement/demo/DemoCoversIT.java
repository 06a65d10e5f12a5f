package de.allmende.marketplace.agreement.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.agreement.Cover;
import de.allmende.marketplace.agreement.CoverState;
import de.allmende.marketplace.agreement.persistence.AgreementTables;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class DemoCoversIT {

    private static final TenantId SPEYER = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000017"));
    private static final TenantId NEUSTADT = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000015"));

    private static List<Cover> coversOf(Marketplace marketplace, TenantId tenant) {
        return marketplace
                .database
                .transactions()
                .read(
                        Actor.system("test", tenant),
                        () -> AgreementTables.covers(marketplace.database.context())
                                .of(tenant));
    }

    @Test
    void concludesTheFrameworksOfTheDemoOnce() throws IOException {
        try (var marketplace = new Marketplace()) {
            var demo = new DemoCovers(
                    marketplace.database.transactions(),
                    AgreementTables.covers(marketplace.database.context()),
                    marketplace.recordCover,
                    marketplace.moveCover);
            demo.run(new DefaultApplicationArguments());
            var concluded = coversOf(marketplace, SPEYER);
            assertThat(concluded)
                    .hasSize(8)
                    .allMatch(cover -> cover.state() == CoverState.IN_FORCE)
                    .anyMatch(cover -> cover.consumer().equals(SPEYER));
            assertThat(coversOf(marketplace, NEUSTADT)).isEmpty();

            demo.run(new DefaultApplicationArguments());
            assertThat(coversOf(marketplace, SPEYER)).isEqualTo(concluded);
        }
    }
}
