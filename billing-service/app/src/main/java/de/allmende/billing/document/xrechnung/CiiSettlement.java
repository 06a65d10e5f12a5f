package de.allmende.billing.document.xrechnung;

import de.allmende.billing.document.InvoiceDocument;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.CreditorFinancialAccountType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.HeaderTradeSettlementType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.ReferencedDocumentType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradePaymentTermsType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementHeaderMonetarySummationType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeSettlementPaymentMeansType;
import un.unece.uncefact.data.standard.reusableaggregatebusinessinformationentity._100.TradeTaxType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.AmountType;
import un.unece.uncefact.data.standard.unqualifieddatatype._100.TextType;

/** What is owed, until when and to which account, with its taxes, in CII. */
final class CiiSettlement {

    private CiiSettlement() {}

    static HeaderTradeSettlementType of(InvoiceDocument document) {
        var cii = new HeaderTradeSettlementType();
        cii.addPaymentReference(new TextType(document.payment().reference()));
        cii.setInvoiceCurrencyCode(Specification.CURRENCY);
        cii.addSpecifiedTradeSettlementPaymentMeans(paymentMeans(document.seller()));
        document.taxes().stream().map(CiiSettlement::breakdown).forEach(cii::addApplicableTradeTax);
        cii.setBillingSpecifiedPeriod(CiiTimes.period(document.period()));
        cii.addSpecifiedTradePaymentTerms(terms(document.payment()));
        cii.setSpecifiedTradeSettlementHeaderMonetarySummation(total(document.totals()));
        if (document.references().preceding() != null) {
            cii.setInvoiceReferencedDocument(preceding(document.references().preceding()));
        }
        return cii;
    }

    static TradeTaxType tax(InvoiceDocument.TaxCategory category, @Nullable BigDecimal rate) {
        var cii = new TradeTaxType();
        cii.setTypeCode(Specification.VAT);
        cii.setCategoryCode(category.name());
        if (rate != null) {
            cii.setRateApplicablePercent(rate);
        }
        return cii;
    }

    /** XRechnung wants a rate in every breakdown (BR-DE-14), even where a line must not have one (BR-O-05). */
    private static TradeTaxType breakdown(InvoiceDocument.TaxBreakdown tax) {
        var cii = tax(tax.category(), Objects.requireNonNullElse(tax.rate(), BigDecimal.ZERO));
        cii.addCalculatedAmount(new AmountType(tax.tax().amount()));
        cii.addBasisAmount(new AmountType(tax.taxable().amount()));
        if (tax.reason() != null) {
            cii.setExemptionReason(tax.reason());
        }
        if (tax.vatex() != null) {
            cii.setExemptionReasonCode(tax.vatex());
        }
        return cii;
    }

    private static TradeSettlementPaymentMeansType paymentMeans(InvoiceDocument.Seller seller) {
        var account = new CreditorFinancialAccountType();
        account.setIBANID(seller.iban());
        account.setAccountName(seller.name());
        var cii = new TradeSettlementPaymentMeansType();
        cii.setTypeCode(Specification.CREDIT_TRANSFER);
        cii.setPayeePartyCreditorFinancialAccount(account);
        return cii;
    }

    private static TradePaymentTermsType terms(InvoiceDocument.Payment payment) {
        var cii = new TradePaymentTermsType();
        cii.addDescription(new TextType(payment.terms()));
        if (payment.dueOn() != null) {
            cii.setDueDateDateTime(CiiTimes.day(payment.dueOn()));
        }
        return cii;
    }

    private static TradeSettlementHeaderMonetarySummationType total(InvoiceDocument.Totals totals) {
        var tax = new AmountType(totals.tax().amount());
        tax.setCurrencyID(Specification.CURRENCY);
        var cii = new TradeSettlementHeaderMonetarySummationType();
        cii.addLineTotalAmount(new AmountType(totals.net().amount()));
        cii.addTaxBasisTotalAmount(new AmountType(totals.net().amount()));
        cii.addTaxTotalAmount(tax);
        cii.addGrandTotalAmount(new AmountType(totals.gross().amount()));
        cii.addDuePayableAmount(new AmountType(totals.gross().amount()));
        return cii;
    }

    private static ReferencedDocumentType preceding(InvoiceDocument.Preceding preceding) {
        var cii = CiiInvoiceWriter.reference(preceding.number());
        cii.setFormattedIssueDateTime(CiiTimes.formatted(preceding.issuedOn()));
        return cii;
    }
}
