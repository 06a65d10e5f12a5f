package de.allmende.billing.document.xrechnung;

import com.helger.cii.d16b.CIID16BCrossIndustryInvoiceTypeMarshaller;
import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoiceWriter;
import java.util.stream.Stream;
import un.unece.uncefact.data.standard.crossindustryinvoice._100.CrossIndustryInvoiceType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.DocumentContextParameterType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ExchangedDocumentContextType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ExchangedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeAgreementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeDeliveryType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.NoteType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ReferencedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainTradeTransactionType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.TextType;

/** Writes an XRechnung 3.0 in CII. Its one root element serves all types; a credit note is told by its code. */
public final class CiiInvoiceWriter implements InvoiceWriter {

    @Override
    public byte[] write(InvoiceDocument document) {
        var cii = new CrossIndustryInvoiceType();
        cii.setExchangedDocumentContext(context());
        cii.setExchangedDocument(head(document));
        cii.setSupplyChainTradeTransaction(transaction(document));
        return UblInvoiceWriter.bytes(new CIID16BCrossIndustryInvoiceTypeMarshaller(), cii);
    }

    private static ExchangedDocumentContextType context() {
        var cii = new ExchangedDocumentContextType();
        cii.addBusinessProcessSpecifiedDocumentContextParameter(parameter(Specification.PROFILE));
        cii.addGuidelineSpecifiedDocumentContextParameter(parameter(Specification.CUSTOMIZATION));
        return cii;
    }

    private static DocumentContextParameterType parameter(String id) {
        var cii = new DocumentContextParameterType();
        cii.setID(id);
        return cii;
    }

    private static ExchangedDocumentType head(InvoiceDocument document) {
        var cii = new ExchangedDocumentType();
        cii.setID(document.number());
        cii.setTypeCode(document.type().code());
        cii.setIssueDateTime(CiiTimes.day(document.issuedOn()));
        Stream.concat(Stream.of(document.title()), document.notes().stream())
                .map(CiiInvoiceWriter::note)
                .forEach(cii::addIncludedNote);
        return cii;
    }

    private static NoteType note(String words) {
        var cii = new NoteType();
        cii.addContent(new TextType(words));
        return cii;
    }

    private static SupplyChainTradeTransactionType transaction(InvoiceDocument document) {
        var cii = new SupplyChainTradeTransactionType();
        document.lines().stream().map(CiiLine::of).forEach(cii::addIncludedSupplyChainTradeLineItem);
        cii.setApplicableHeaderTradeAgreement(agreement(document));
        cii.setApplicableHeaderTradeDelivery(new HeaderTradeDeliveryType());
        cii.setApplicableHeaderTradeSettlement(CiiSettlement.of(document));
        return cii;
    }

    private static HeaderTradeAgreementType agreement(InvoiceDocument document) {
        var cii = new HeaderTradeAgreementType();
        if (document.buyer().routingId() != null) {
            cii.setBuyerReference(document.buyer().routingId());
        }
        cii.setSellerTradeParty(CiiParties.seller(document.seller()));
        cii.setBuyerTradeParty(CiiParties.buyer(document.buyer()));
        var references = document.references();
        if (references.orderNumber() != null) {
            cii.setBuyerOrderReferencedDocument(reference(references.orderNumber()));
        }
        if (references.contractNumber() != null) {
            cii.setContractReferencedDocument(reference(references.contractNumber()));
        }
        return cii;
    }

    static ReferencedDocumentType reference(String number) {
        var cii = new ReferencedDocumentType();
        cii.setIssuerAssignedID(number);
        return cii;
    }
}
