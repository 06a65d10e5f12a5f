package de.allmende.billing.invoice;

import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.tax.TaxCase;
import de.allmende.billing.tenantfact.TenantFact;
import de.allmende.billing.tenantfact.TenantFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a draft and its two parties together as a document. What is not known of a party stays empty; whether that is
 * allowed is for the official rules to say.
 */
public final class DraftDocuments {

    private static final int DAYS_TO_PAY = 30;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final TenantFacts facts;

    public DraftDocuments(TenantFacts facts) {
        this.facts = facts;
    }

    /** Must run in a transaction. */
    public InvoiceDocument document(InvoiceDraft draft, InvoiceNumber number, LocalDate issuedOn) {
        var issuer = facts.find(draft.issuer()).orElseThrow(() -> new IllegalStateException("Unknown issuer"));
        var consumer = facts.find(draft.consumer()).orElseThrow(() -> new IllegalStateException("Unknown consumer"));
        boolean outsideVat =
                draft.taxes().stream().anyMatch(total -> total.tax().category() == TaxCase.Category.O);
        var dueOn = dueOn(issuedOn);
        return new InvoiceDocument(
                number.toString(),
                InvoiceDocument.Type.INVOICE,
                draft.title(),
                issuedOn,
                draft.period(),
                seller(issuer, outsideVat),
                new InvoiceDocument.Buyer(consumer.name(), address(consumer), consumer.routingId()),
                new InvoiceDocument.References(
                        draft.purchaseOrderNumber().orElse(null),
                        draft.bookingNumber().orElse(null),
                        null),
                IntStream.range(0, draft.lines().size())
                        .mapToObj(place -> line(place + 1, draft.lines().get(place)))
                        .toList(),
                draft.taxes().stream().map(DraftDocuments::breakdown).toList(),
                new InvoiceDocument.Totals(draft.net(), draft.tax(), draft.gross()),
                new InvoiceDocument.Payment(
                        number.toString(), dueOn, "Zahlbar ohne Abzug bis zum " + DAY.format(dueOn) + "."),
                List.of());
    }

    /** What takes back the invoice of a draft: all of its lines, owed the other way. Must run in a transaction. */
    public InvoiceDocument cancellation(
            InvoiceDraft draft, Invoice cancelled, InvoiceNumber number, LocalDate issuedOn, String reason) {
        var invoice = document(draft, number, issuedOn);
        var references = invoice.references();
        return new InvoiceDocument(
                invoice.number(),
                InvoiceDocument.Type.CREDIT_NOTE,
                "Stornierung",
                issuedOn,
                invoice.period(),
                invoice.seller(),
                invoice.buyer(),
                new InvoiceDocument.References(
                        references.orderNumber(),
                        references.contractNumber(),
                        new InvoiceDocument.Preceding(cancelled.number().toString(), cancelled.issuedOn())),
                invoice.lines(),
                invoice.taxes(),
                invoice.totals(),
                new InvoiceDocument.Payment(
                        number.toString(), null, "Gezahltes wird erstattet oder mit offenen Forderungen verrechnet."),
                List.of("Grund der Stornierung: " + reason));
    }

    static LocalDate dueOn(LocalDate issuedOn) {
        return issuedOn.plusDays(DAYS_TO_PAY);
    }

    private static InvoiceDocument.Seller seller(TenantFact issuer, boolean outsideVat) {
        var contact = issuer.contact();
        return new InvoiceDocument.Seller(
                issuer.name(),
                address(issuer),
                new InvoiceDocument.Contact(contact.name(), contact.phone(), contact.email()),
                issuer.alias(),
                issuer.taxNumber(),
                outsideVat ? null : issuer.vatId(),
                Objects.requireNonNullElse(issuer.iban(), ""),
                contact.email());
    }

    private static InvoiceDocument.Address address(TenantFact party) {
        var address = party.address();
        return new InvoiceDocument.Address(address.street(), address.postCode(), address.city());
    }

    private static InvoiceDocument.Line line(int position, DraftLine line) {
        return new InvoiceDocument.Line(
                Integer.toString(position),
                line.name(),
                line.basis(),
                line.quantity(),
                line.unitCode(),
                line.unitLabel(),
                line.unitPrice(),
                line.amount(),
                line.service(),
                line.costCentre(),
                category(line.tax()),
                rate(line.tax()));
    }

    private static InvoiceDocument.TaxBreakdown breakdown(TaxTotal total) {
        return new InvoiceDocument.TaxBreakdown(
                category(total.tax()),
                rate(total.tax()),
                total.net(),
                total.amount(),
                total.tax().reason(),
                total.tax().vatex());
    }

    private static InvoiceDocument.TaxCategory category(TaxCase tax) {
        return switch (tax.category()) {
            case S -> InvoiceDocument.TaxCategory.S;
            case E -> InvoiceDocument.TaxCategory.E;
            case O -> InvoiceDocument.TaxCategory.O;
        };
    }

    private static @Nullable BigDecimal rate(TaxCase tax) {
        return tax.category() == TaxCase.Category.O ? null : tax.ratePercent();
    }
}
