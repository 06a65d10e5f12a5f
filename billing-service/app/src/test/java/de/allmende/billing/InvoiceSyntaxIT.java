package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.document.InvoiceCheck;
import de.allmende.billing.document.InvoiceSyntax;
import de.allmende.billing.invoice.ChangeInvoicePreference;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.InvoicePreferences;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.PreferenceRefusal;
import de.allmende.billing.invoice.ReleaseCancellation;
import de.allmende.billing.invoice.RequestCancellation;
import de.allmende.billing.price.PriceModel;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A receiver says in which syntax it wants its invoices. */
final class InvoiceSyntaxIT {

    @Test
    void theNextInvoiceAndWhatTakesItBackComeInTheSyntaxThatWasChosen() {
        try (var billing = BillingUnderTest.complete()) {
            var koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");
            var trier = billing.municipality(13, "Trier", 110_000, "MEMBER");
            billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
            billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.grundbetrag");
            billing.subscribe(trier, "2026-10-01", "e-akte.standard.grundbetrag");
            billing.room(ChangeInvoicePreference.class)
                    .change(treasurer(koblenz), 0, InvoiceSyntax.CII)
                    .orElseThrow();

            billing.issued("2026-10");

            var invoice = billing.invoicesOf(koblenz).getFirst();
            var original = content(billing, koblenz, invoice.id(), Invoices.Format.XML);
            assertThat(text(original)).contains("CrossIndustryInvoice");
            assertThat(billing.room(InvoiceCheck.class).check(original.bytes())).isEmpty();
            assertThat(text(content(billing, koblenz, invoice.id(), Invoices.Format.ZUGFERD)))
                    .contains("xrechnung.xml")
                    .contains(text(original));
            assertThat(text(originalOf(billing, trier))).contains("ubl:schema:xsd:Invoice-2");

            billing.room(RequestCancellation.class)
                    .request(billing.clerk, invoice.id(), "Falsch")
                    .orElseThrow();
            var released = billing.room(ReleaseCancellation.class)
                    .release(billing.releaser, invoice.id())
                    .orElseThrow();
            var cancelling = content(billing, koblenz, released.id(), Invoices.Format.XML);
            assertThat(text(cancelling)).contains("CrossIndustryInvoice", ">381<");
            assertThat(billing.room(InvoiceCheck.class).check(cancelling.bytes()))
                    .isEmpty();
        }
    }

    @Test
    void whoeverIsSlowerChangesNothing() {
        try (var billing = BillingUnderTest.quick()) {
            var koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");
            var change = billing.room(ChangeInvoicePreference.class);
            change.change(treasurer(koblenz), 0, InvoiceSyntax.CII).orElseThrow();

            assertThat(change.change(treasurer(koblenz), 0, InvoiceSyntax.UBL))
                    .isEqualTo(Outcome.refused(new PreferenceRefusal.StalePreference()));

            assertThat(change.change(treasurer(koblenz), 1, InvoiceSyntax.UBL)
                            .orElseThrow()
                            .version())
                    .isEqualTo(2);
            assertThat(syntaxOf(billing, koblenz)).isEqualTo(InvoiceSyntax.UBL);
        }
    }

    @Test
    void nobodyChoosesForAnother() {
        try (var billing = BillingUnderTest.quick()) {
            var koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");
            var trier = billing.municipality(13, "Trier", 110_000, "MEMBER");
            billing.room(ChangeInvoicePreference.class)
                    .change(treasurer(trier), 0, InvoiceSyntax.CII)
                    .orElseThrow();

            assertThat(syntaxOf(billing, koblenz)).isEqualTo(InvoiceSyntax.UBL);
            assertThat(syntaxOf(billing, trier)).isEqualTo(InvoiceSyntax.CII);
        }
    }

    private static InvoiceSyntax syntaxOf(BillingUnderTest billing, TenantId tenant) {
        return billing.database
                .transactions()
                .read(
                        billing.clerk,
                        () -> billing.room(InvoicePreferences.class).of(tenant))
                .syntax();
    }

    private static Invoices.Content originalOf(BillingUnderTest billing, TenantId tenant) {
        Invoice invoice = billing.invoicesOf(tenant).getFirst();
        return content(billing, tenant, invoice.id(), Invoices.Format.XML);
    }

    private static Invoices.Content content(
            BillingUnderTest billing, TenantId reader, InvoiceId id, Invoices.Format format) {
        return billing.database
                .transactions()
                .read(
                        billing.system(reader),
                        () -> billing.room(Invoices.class)
                                .content(reader, id, format)
                                .orElseThrow());
    }

    private static String text(Invoices.Content content) {
        return new String(content.bytes(), StandardCharsets.UTF_8);
    }

    static Actor treasurer(TenantId tenant) {
        return new Actor(tenant, Actor.Kind.PERSON, Ids.next(), "Kämmerei", List.of(Grant.of("TREASURER")));
    }
}
