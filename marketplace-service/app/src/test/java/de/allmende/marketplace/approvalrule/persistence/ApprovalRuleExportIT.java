package de.allmende.marketplace.approvalrule.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.approvalrule.ProposeRules;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestExport;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApprovalRuleExportIT {

    private static String of(Marketplace marketplace, TenantId tenant) {
        return TestExport.of(
                        marketplace.database, List.of(new ApprovalRuleExport(marketplace.database.context())), tenant)
                .text("freigaberegeln.csv");
    }

    @Test
    void givesATenantItsOwnVersionsAlone() {
        try (var marketplace = new Marketplace()) {
            marketplace
                    .proposeRules
                    .propose(SampleBookings.ORDERER, new ProposeRules.Command(List.of(), "Dienstanweisung 7"))
                    .orElseThrow();
            assertThat(of(marketplace, SampleBookings.KAISERSLAUTERN)).contains("Dienstanweisung 7");
            assertThat(of(marketplace, SampleBookings.KOBLENZ).lines()).hasSize(1);
        }
    }
}
