package de.allmende.billing.document.xrechnung;

import de.allmende.billing.document.InvoiceDocument;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.DocumentLineDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeAgreementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeDeliveryType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.LineTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.SupplyChainTradeLineItemType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeAccountingAccountType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePriceType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeProductType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementLineMonetarySummationType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.AmountType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.TextType;

/** A line of an invoice in CII. */
final class CiiLine {

    private CiiLine() {}

    static SupplyChainTradeLineItemType of(InvoiceDocument.Line line) {
        var position = new DocumentLineDocumentType();
        position.setLineID(line.id());
        var cii = new SupplyChainTradeLineItemType();
        cii.setAssociatedDocumentLineDocument(position);
        cii.setSpecifiedTradeProduct(product(line));
        cii.setSpecifiedLineTradeAgreement(agreement(line));
        cii.setSpecifiedLineTradeDelivery(delivery(line));
        cii.setSpecifiedLineTradeSettlement(settlement(line));
        return cii;
    }

    private static TradeProductType product(InvoiceDocument.Line line) {
        var cii = new TradeProductType();
        cii.addName(new TextType(line.name()));
        if (line.description() != null) {
            cii.setDescription(line.description());
        }
        return cii;
    }

    private static LineTradeAgreementType agreement(InvoiceDocument.Line line) {
        var price = new TradePriceType();
        price.addChargeAmount(new AmountType(line.unitPrice()));
        var cii = new LineTradeAgreementType();
        cii.setNetPriceProductTradePrice(price);
        return cii;
    }

    private static LineTradeDeliveryType delivery(InvoiceDocument.Line line) {
        var cii = new LineTradeDeliveryType();
        cii.setBilledQuantity(line.quantity()).setUnitCode(line.unitCode());
        return cii;
    }

    private static LineTradeSettlementType settlement(InvoiceDocument.Line line) {
        var sum = new TradeSettlementLineMonetarySummationType();
        sum.addLineTotalAmount(new AmountType(line.net().amount()));
        var cii = new LineTradeSettlementType();
        cii.addApplicableTradeTax(CiiSettlement.tax(line.category(), line.rate()));
        cii.setBillingSpecifiedPeriod(CiiTimes.period(line.period()));
        cii.setSpecifiedTradeSettlementLineMonetarySummation(sum);
        if (line.accountingReference() != null) {
            var account = new TradeAccountingAccountType();
            account.setID(line.accountingReference());
            cii.addReceivableSpecifiedTradeAccountingAccount(account);
        }
        return cii;
    }
}
