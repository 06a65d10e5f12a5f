package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.subscription.ChangeSubscription;
import de.allmende.billing.subscription.Subscription;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A town orders more and later less of what is charged per workplace: each month once, with what was ordered for it. */
final class ChangedQuantityIT {

    private static final String WORKPLACE = "e-akte.standard.arbeitsplatz";

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId town = billing.municipality(11, "Budenheim", 8_000, "MEMBER");

    @BeforeEach
    void price() {
        billing.price(WORKPLACE, PriceModel.PER_UNIT_PER_MONTH, "10.00", "2026-01-01");
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
    }

    @AfterEach
    void close() {
        billing.close();
    }

    private void change(Subscription service, String from, String quantity) {
        var system = billing.system(billing.association);
        billing.database.transactions().change(system, () -> {
            billing.room(ChangeSubscription.class)
                    .change(system, service.id(), LocalDate.parse(from), Map.of(WORKPLACE, new BigDecimal(quantity)));
            return service;
        });
    }

    private Money billed(String month) {
        return billing.documents(billing.issued(month)).stream()
                .map(InvoiceRuns.Document::net)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachMonthIsChargedOnceWithWhatWasOrderedForIt() {
        var service = billing.subscribe(town, "2026-11-16", WORKPLACE, "e-akte.standard.grundbetrag");
        change(service, "2026-12-01", "5");
        change(service, "2027-02-01", "2");
        billing.clock.advanceTo("2027-03-02");

        assertThat(billed("2026-11")).isEqualTo(Money.euro("110.00"));
        assertThat(billed("2026-12")).isEqualTo(Money.euro("150.00"));
        assertThat(billed("2027-01")).isEqualTo(Money.euro("150.00"));
        assertThat(billed("2027-02")).isEqualTo(Money.euro("120.00"));
    }

    @Test
    void whatArrivesTwiceCountsOnce() {
        var service = billing.subscribe(town, "2026-11-16", WORKPLACE);
        change(service, "2026-12-01", "5");
        change(service, "2026-12-01", "7");
        billing.clock.advanceTo("2027-01-02");

        assertThat(billed("2026-12")).isEqualTo(Money.euro("50.00"));
    }
}
