package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.ledger.SealLedger;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestExport;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On 15.11.2026 Kaiserslautern takes its data away. */
class BillingExportIT {

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId kaiserslautern = billing.municipality(11, "Kaiserslautern", 99_292, "MEMBER");
    private final TenantId koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");

    @BeforeEach
    void prices() {
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
        billing.price("e-akte.standard.einrichtung", PriceModel.ONE_TIME, "490.00", "2026-01-01");
        billing.subscribe(kaiserslautern, "2026-09-05", "e-akte.standard.grundbetrag", "e-akte.standard.einrichtung");
        billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.grundbetrag");
    }

    @AfterEach
    void close() {
        billing.close();
    }

    private TestExport of(TenantId tenant) {
        return TestExport.of(billing.database, billing.exportParts(), tenant);
    }

    @Test
    void givesTheDocumentsByteForByteAndNobodyElses() {
        billing.issued("2026-10");
        var actor = billing.system(kaiserslautern);
        var invoice = billing.database
                .transactions()
                .read(
                        actor,
                        () -> billing.room(Invoices.class)
                                .page(kaiserslautern, Invoices.Side.CONSUMER, Optional.empty(), Optional.empty(), 10)
                                .getFirst());
        var xml = billing.database
                .transactions()
                .read(
                        actor,
                        () -> billing.room(Invoices.class)
                                .content(kaiserslautern, invoice.id(), Invoices.Format.XML)
                                .orElseThrow());

        var export = of(kaiserslautern);

        assertThat(export.files().get("rechnungen/" + invoice.number() + ".xml"))
                .isEqualTo(xml.bytes());
        assertThat(export.files()).containsKey("rechnungen/" + invoice.number() + ".pdf");
        assertThat(export.files().keySet().stream().filter(path -> path.endsWith(".xml")))
                .hasSize(1);
        assertThat(export.text("rechnungen.csv"))
                .contains("," + invoice.number() + ",")
                .doesNotContain("Koblenz");
        assertThat(export.text("buchungssaetze.csv").lines()).hasSize(1);
        assertThat(of(billing.association).text("buchungssaetze.csv").lines()).hasSizeGreaterThan(1);
    }

    @Test
    void givesTheIssuerItsPricesAndTheChainOfItsLedger() {
        billing.issued("2026-10");
        billing.room(SealLedger.class).sealDue();

        var export = of(billing.association);

        assertThat(export.text("preise.csv")).contains(",e-akte.standard.grundbetrag,FIXED_PER_MONTH,100.0");
        assertThat(export.text("preis-staffeln.csv").lines()).hasSize(1);
        assertThat(export.text("buchungskette.csv").lines())
                .hasSameSizeAs(export.text("buchungssaetze.csv").lines().toList());
        assertThat(of(kaiserslautern).text("preise.csv").lines()).hasSize(1);
        assertThat(of(kaiserslautern).text("buchungskette.csv").lines()).hasSize(1);
    }

    @Test
    void namesAsOpenEachMonthWithoutAnIssuedInvoice() {
        assertThat(of(kaiserslautern).openItems())
                .extracting(item -> item.replaceAll(".*, ", ""))
                .containsExactly("09/2026.", "10/2026.", "11/2026.");

        billing.issued("2026-09");
        billing.calculated("2026-10");
        assertThat(of(kaiserslautern).openItems())
                .extracting(item -> item.replaceAll(".*, ", ""))
                .as("a draft is no bill")
                .containsExactly("10/2026.", "11/2026.");
    }

    @Test
    void namesAMonthOfMeasuredServiceOnlyWhenItWasUsed() {
        var mainz = billing.municipality(13, "Mainz", 217_556, "MEMBER");
        billing.price("e-akte.standard.nutzer", PriceModel.PER_USAGE_UNIT, "0.85", "2026-01-01");
        var service = billing.subscribe(mainz, "2026-09-01", "e-akte.standard.nutzer");
        assertThat(of(mainz).openItems()).isEmpty();

        billing.room(ReportUsage.class)
                .report(
                        new Actor(billing.association, Actor.Kind.MACHINE, Ids.next(), "E-Akte", List.of()),
                        List.of(new UsageRecord(
                                "1",
                                "e-akte",
                                Ids.text("sin", service.serviceInstance()),
                                "nutzer",
                                "3",
                                "2026-10-22T08:00:00Z")));

        assertThat(of(mainz).openItems()).singleElement().asString().endsWith("10/2026.");
    }
}
