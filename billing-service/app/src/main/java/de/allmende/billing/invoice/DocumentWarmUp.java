package de.allmende.billing.invoice;

import de.allmende.billing.document.InvoiceCheck;
import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoiceSyntax;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Writes, judges and sets one made-up invoice, so that the first real one need not wait for the rules to be prepared. */
public final class DocumentWarmUp implements Runnable {

    private static final BigDecimal RATE = new BigDecimal("19");

    private final InvoiceForms forms;
    private final InvoiceCheck check;

    public DocumentWarmUp(InvoiceForms forms, InvoiceCheck check) {
        this.forms = forms;
        this.check = check;
    }

    @Override
    public void run() {
        var document = sample();
        check.check(forms.original(document, InvoiceSyntax.UBL));
        forms.all(document, InvoiceSyntax.UBL);
    }

    private static InvoiceDocument sample() {
        var month = YearMonth.of(2026, 1);
        var day = LocalDate.of(2026, 2, 1);
        var address = new InvoiceDocument.Address("Musterweg 1", "67655", "Kaiserslautern");
        var net = Money.euro("100.00");
        var tax = Money.euro("19.00");
        return new InvoiceDocument(
                "RE-2026-000000",
                InvoiceDocument.Type.INVOICE,
                "Rechnung",
                day,
                DatePeriod.of(month),
                new InvoiceDocument.Seller(
                        "Muster",
                        address,
                        new InvoiceDocument.Contact("Muster", "+49 631 90009 0", "muster@muster.example"),
                        "muster",
                        "27/123/45678",
                        "DE123456788",
                        "DE02120300000000202051",
                        "muster@muster.example"),
                new InvoiceDocument.Buyer("Muster", address, "073120000000-04"),
                InvoiceDocument.References.NONE,
                List.of(new InvoiceDocument.Line(
                        "1",
                        "Muster",
                        null,
                        BigDecimal.ONE,
                        "MON",
                        "Monat",
                        net.amount(),
                        net,
                        DatePeriod.of(month),
                        null,
                        InvoiceDocument.TaxCategory.S,
                        RATE)),
                List.of(new InvoiceDocument.TaxBreakdown(InvoiceDocument.TaxCategory.S, RATE, net, tax, null, null)),
                new InvoiceDocument.Totals(net, tax, net.plus(tax)),
                new InvoiceDocument.Payment("RE-2026-000000", day, "Zahlbar sofort."),
                List.of());
    }
}
