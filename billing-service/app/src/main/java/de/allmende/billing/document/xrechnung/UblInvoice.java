package de.allmende.billing.document.xrechnung;

import de.allmende.billing.document.InvoiceDocument;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** The root element {@code Invoice}, for type codes 380 and 384. */
final class UblInvoice {

    private UblInvoice() {}

    static InvoiceType of(InvoiceDocument document) {
        var invoice = new InvoiceType();
        invoice.setCustomizationID(Specification.CUSTOMIZATION);
        invoice.setProfileID(Specification.PROFILE);
        invoice.setID(document.number());
        invoice.setIssueDate(document.issuedOn());
        if (document.payment().dueOn() != null) {
            invoice.setDueDate(document.payment().dueOn());
        }
        invoice.setInvoiceTypeCode(document.type().code());
        UblParts.notes(document).forEach(invoice::addNote);
        invoice.setDocumentCurrencyCode(Specification.CURRENCY);
        if (document.buyer().routingId() != null) {
            invoice.setBuyerReference(document.buyer().routingId());
        }
        invoice.addInvoicePeriod(UblParts.period(document.period()));
        var references = document.references();
        if (references.orderNumber() != null) {
            invoice.setOrderReference(UblParts.order(references.orderNumber()));
        }
        if (references.preceding() != null) {
            invoice.addBillingReference(UblParts.preceding(references.preceding()));
        }
        if (references.contractNumber() != null) {
            invoice.addContractDocumentReference(UblParts.document(references.contractNumber()));
        }
        invoice.setAccountingSupplierParty(UblParties.supplier(document.seller()));
        invoice.setAccountingCustomerParty(UblParties.customer(document.buyer()));
        invoice.addPaymentMeans(UblParts.paymentMeans(document));
        invoice.addPaymentTerms(UblParts.paymentTerms(document.payment()));
        invoice.addTaxTotal(UblTaxes.total(document));
        invoice.setLegalMonetaryTotal(UblParts.total(document.totals()));
        document.lines().stream().map(UblInvoice::line).forEach(invoice::addInvoiceLine);
        return invoice;
    }

    private static InvoiceLineType line(InvoiceDocument.Line line) {
        var ubl = new InvoiceLineType();
        ubl.setID(line.id());
        ubl.setInvoicedQuantity(line.quantity()).setUnitCode(line.unitCode());
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
