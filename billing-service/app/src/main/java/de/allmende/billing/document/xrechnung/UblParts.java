package de.allmende.billing.document.xrechnung;

import de.allmende.billing.document.InvoiceDocument;
import de.allmende.platform.kernel.DatePeriod;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.BillingReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.DocumentReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentTermsType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PeriodType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.DescriptionType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.NoteType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.PaymentIDType;

/** The parts that an invoice and a credit note share. */
final class UblParts {

    private UblParts() {}

    /** The title comes first, because UBL has no other place for it. */
    static List<NoteType> notes(InvoiceDocument document) {
        return Stream.concat(Stream.of(document.title()), document.notes().stream())
                .map(NoteType::new)
                .toList();
    }

    /** A period of ours ends before a day, one of UBL with a day. */
    static PeriodType period(DatePeriod period) {
        var ubl = new PeriodType();
        ubl.setStartDate(period.from());
        ubl.setEndDate(Objects.requireNonNull(period.until()).minusDays(1));
        return ubl;
    }

    static OrderReferenceType order(String number) {
        var ubl = new OrderReferenceType();
        ubl.setID(number);
        return ubl;
    }

    static DocumentReferenceType document(String number) {
        var ubl = new DocumentReferenceType();
        ubl.setID(number);
        return ubl;
    }

    static BillingReferenceType preceding(InvoiceDocument.Preceding preceding) {
        var invoice = document(preceding.number());
        invoice.setIssueDate(preceding.issuedOn());
        var ubl = new BillingReferenceType();
        ubl.setInvoiceDocumentReference(invoice);
        return ubl;
    }

    static PaymentMeansType paymentMeans(InvoiceDocument document) {
        var account = new FinancialAccountType();
        account.setID(document.seller().iban());
        account.setName(document.seller().name());
        var ubl = new PaymentMeansType();
        ubl.setPaymentMeansCode(Specification.CREDIT_TRANSFER);
        ubl.addPaymentID(new PaymentIDType(document.payment().reference()));
        ubl.setPayeeFinancialAccount(account);
        return ubl;
    }

    static PaymentTermsType paymentTerms(InvoiceDocument.Payment payment) {
        var ubl = new PaymentTermsType();
        ubl.addNote(new NoteType(payment.terms()));
        return ubl;
    }

    static MonetaryTotalType total(InvoiceDocument.Totals totals) {
        var ubl = new MonetaryTotalType();
        ubl.setLineExtensionAmount(totals.net().amount()).setCurrencyID(Specification.CURRENCY);
        ubl.setTaxExclusiveAmount(totals.net().amount()).setCurrencyID(Specification.CURRENCY);
        ubl.setTaxInclusiveAmount(totals.gross().amount()).setCurrencyID(Specification.CURRENCY);
        ubl.setPayableAmount(totals.gross().amount()).setCurrencyID(Specification.CURRENCY);
        return ubl;
    }

    static ItemType item(InvoiceDocument.Line line) {
        var ubl = new ItemType();
        if (line.description() != null) {
            ubl.addDescription(new DescriptionType(line.description()));
        }
        ubl.setName(line.name());
        ubl.addClassifiedTaxCategory(UblTaxes.category(line.category(), line.rate()));
        return ubl;
    }

    static PriceType price(InvoiceDocument.Line line) {
        var ubl = new PriceType();
        ubl.setPriceAmount(line.unitPrice()).setCurrencyID(Specification.CURRENCY);
        return ubl;
    }
}
