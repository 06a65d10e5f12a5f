package de.allmende.billing.document.xrechnung;

import de.allmende.billing.document.InvoiceDocument;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CreditNoteLineType;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;

/** The root element {@code CreditNote}, for type code 381. It states its due date with the means of payment. */
final class UblCreditNote {

    private UblCreditNote() {}

    static CreditNoteType of(InvoiceDocument document) {
        var note = new CreditNoteType();
        note.setCustomizationID(Specification.CUSTOMIZATION);
        note.setProfileID(Specification.PROFILE);
        note.setID(document.number());
        note.setIssueDate(document.issuedOn());
        note.setCreditNoteTypeCode(document.type().code());
        UblParts.notes(document).forEach(note::addNote);
        note.setDocumentCurrencyCode(Specification.CURRENCY);
        if (document.buyer().routingId() != null) {
            note.setBuyerReference(document.buyer().routingId());
        }
        note.addInvoicePeriod(UblParts.period(document.period()));
        var references = document.references();
        if (references.orderNumber() != null) {
            note.setOrderReference(UblParts.order(references.orderNumber()));
        }
        if (references.preceding() != null) {
            note.addBillingReference(UblParts.preceding(references.preceding()));
        }
        if (references.contractNumber() != null) {
            note.addContractDocumentReference(UblParts.document(references.contractNumber()));
        }
        note.setAccountingSupplierParty(UblParties.supplier(document.seller()));
        note.setAccountingCustomerParty(UblParties.customer(document.buyer()));
        var means = UblParts.paymentMeans(document);
        if (document.payment().dueOn() != null) {
            means.setPaymentDueDate(document.payment().dueOn());
        }
        note.addPaymentMeans(means);
        note.addPaymentTerms(UblParts.paymentTerms(document.payment()));
        note.addTaxTotal(UblTaxes.total(document));
        note.setLegalMonetaryTotal(UblParts.total(document.totals()));
        document.lines().stream().map(UblCreditNote::line).forEach(note::addCreditNoteLine);
        return note;
    }

    private static CreditNoteLineType line(InvoiceDocument.Line line) {
        var ubl = new CreditNoteLineType();
        ubl.setID(line.id());
        ubl.setCreditedQuantity(line.quantity()).setUnitCode(line.unitCode());
        ubl.setLineExtensionAmount(line.net().amount()).setCurrencyID(Specification.CURRENCY);
        if (line.accountingReference() != null) {
            ubl.setAccountingCost(line.accountingReference());
        }
        ubl.addInvoicePeriod(UblParts.period(line.period()));
        ubl.setItem(UblParts.item(line));
        ubl.setPrice(UblParts.price(line));
        return ubl;
    }
}
