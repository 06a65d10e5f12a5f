package de.allmende.billing.document.pdf;

import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoiceDocument.Line;
import de.allmende.billing.document.InvoiceDocument.TaxBreakdown;
import de.allmende.billing.document.InvoiceDocument.TaxCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import org.jspecify.annotations.Nullable;

/** What the letter says, word by word; where it stands on the page is the matter of the stylesheet. */
final class LetterContent {

    private final InvoiceDocument invoice;
    private final ContentTree letter = ContentTree.root("letter");
    private @Nullable String file;

    LetterContent(InvoiceDocument invoice) {
        this.invoice = invoice;
    }

    /** The same invoice for machines lies in this letter, under this name. */
    LetterContent carrying(String name) {
        file = name;
        return this;
    }

    Source asXml() {
        sender();
        recipient();
        facts();
        opening();
        lines();
        totals();
        payment();
        notes();
        closing();
        return letter.asSource();
    }

    private void sender() {
        var seller = invoice.seller();
        var address = seller.address();
        letter.put("sender", seller.name());
        letter.put(
                "return-address",
                String.join(" · ", seller.name(), address.street(), address.postCode() + " " + address.city()));
    }

    private void recipient() {
        var address = invoice.buyer().address();
        var recipient = letter.open("recipient");
        recipient.put("line", invoice.buyer().name());
        recipient.put("line", address.street());
        recipient.put("line", address.postCode() + " " + address.city());
    }

    private void facts() {
        var facts = letter.open("facts");
        var references = invoice.references();
        fact(facts, "Nummer", invoice.number());
        fact(facts, "Datum", German.day(invoice.issuedOn()));
        fact(facts, "Leistungszeitraum", German.period(invoice.period()));
        fact(facts, "Leitweg-ID", invoice.buyer().routingId());
        fact(facts, "Ihre Bestellung", references.orderNumber());
        fact(facts, "Vertrag", references.contractNumber());
        var contact = invoice.seller().contact();
        fact(facts, "Ansprechperson", contact.name());
        fact(facts, "Telefon", contact.phone());
        fact(facts, "E-Mail", contact.email());
    }

    private void opening() {
        letter.put("title", invoice.title() + " " + invoice.number());
        letter.put("salutation", "Guten Tag,");
        var preceding = invoice.references().preceding();
        var named = preceding == null
                ? "eine frühere Rechnung"
                : "die Rechnung " + preceding.number() + " vom " + German.day(preceding.issuedOn());
        letter.put(
                "opening",
                switch (invoice.type()) {
                    case INVOICE -> "für die folgenden Leistungen bitten wir Sie um Zahlung.";
                    case CORRECTION -> "dieses Dokument ersetzt " + named + ". Es gelten die folgenden Beträge.";
                    case CREDIT_NOTE ->
                        "dieses Dokument hebt " + named
                                + " auf oder mindert sie. Die folgenden Beträge werden Ihnen gutgeschrieben.";
                });
    }

    private void lines() {
        for (var line : invoice.lines()) {
            var row = letter.open("line");
            row.put("position", line.id());
            row.put("name", line.name());
            detailsOf(line).forEach(detail -> row.put("detail", detail));
            row.put("quantity", German.quantity(line.quantity()));
            row.put("unit", line.unitLabel());
            row.put("price", German.price(line.unitPrice()));
            row.put("tax", taxOf(line));
            row.put("amount", German.amount(line.net()));
        }
    }

    private List<String> detailsOf(Line line) {
        var details = new ArrayList<String>();
        if (line.description() != null) {
            details.add(line.description());
        }
        if (!line.period().equals(invoice.period())) {
            details.add("Zeitraum: " + German.period(line.period()));
        }
        if (line.accountingReference() != null) {
            details.add("Kontierung:\u00a0" + line.accountingReference());
        }
        return details;
    }

    private static String taxOf(Line line) {
        return switch (line.category()) {
            case S -> German.percent(Objects.requireNonNull(line.rate()));
            case E -> "frei";
            case O -> "keine";
        };
    }

    private void totals() {
        var totals = letter.open("totals");
        total(
                totals,
                "Summe ohne Umsatzsteuer",
                null,
                German.amount(invoice.totals().net()));
        for (var tax : invoice.taxes()) {
            total(totals, labelOf(tax), tax.reason(), German.amount(tax.tax()));
        }
        var owed =
                invoice.type() == InvoiceDocument.Type.CREDIT_NOTE ? "Gutgeschriebener Betrag" : "Zu zahlender Betrag";
        totals.put("owed-label", owed);
        totals.put("owed-amount", German.amount(invoice.totals().gross()));
    }

    private static String labelOf(TaxBreakdown tax) {
        var taxable = German.amount(tax.taxable());
        return tax.category() == TaxCategory.S
                ? "Umsatzsteuer " + German.percent(Objects.requireNonNull(tax.rate())) + " auf " + taxable
                : "Keine Umsatzsteuer auf " + taxable;
    }

    private void payment() {
        var payment = invoice.payment();
        var block = letter.open("payment");
        if (invoice.type() == InvoiceDocument.Type.CREDIT_NOTE) {
            block.put("heading", "Erstattung");
            block.put("terms", payment.terms());
            fact(block, "Betrag", German.amount(invoice.totals().gross()));
            fact(block, "Aktenzeichen", payment.reference());
            return;
        }
        block.put("heading", "Zahlung");
        block.put("terms", payment.terms());
        fact(block, "Betrag", German.amount(invoice.totals().gross()));
        fact(block, "Zahlung an", invoice.seller().name());
        fact(block, "Fällig am", payment.dueOn() == null ? "sofort" : German.day(payment.dueOn()));
        fact(block, "IBAN", German.iban(invoice.seller().iban()));
        fact(block, "Verwendungszweck", payment.reference());
    }

    private void notes() {
        invoice.notes().forEach(note -> letter.put("note", note));
    }

    private void closing() {
        var seller = invoice.seller();
        letter.put(
                "identity",
                Stream.of(
                                seller.name(),
                                labelled("Steuernummer", seller.taxNumber()),
                                labelled("USt-IdNr.", seller.vatId()),
                                labelled("Kennung", seller.id()))
                        .filter(Objects::nonNull)
                        .reduce((left, right) -> left + " · " + right)
                        .orElseThrow());
        letter.put(
                "original",
                "Das Original dieses Dokuments ist die elektronische Rechnung im Format XRechnung 3.0 (EN 16931) mit der"
                        + " Nummer " + invoice.number() + ". Rechtlich maßgeblich ist allein diese XML-Datei. Die"
                        + " vorliegende Ansicht gibt ihren Inhalt lesbar wieder."
                        + (file == null
                                ? ""
                                : " In ihr liegt derselbe Inhalt für Finanzverfahren als Datei " + file
                                        + " (ZUGFeRD, Profil XRECHNUNG)."));
    }

    private static @Nullable String labelled(String label, @Nullable String value) {
        return value == null ? null : label + " " + value;
    }

    private static void fact(ContentTree facts, String label, @Nullable String value) {
        if (value != null) {
            var fact = facts.open("fact");
            fact.put("label", label);
            fact.put("value", value);
        }
    }

    private static void total(ContentTree totals, String label, @Nullable String reason, String amount) {
        var total = totals.open("total");
        total.put("label", label);
        if (reason != null) {
            total.put("reason", reason);
        }
        total.put("amount", amount);
    }
}
