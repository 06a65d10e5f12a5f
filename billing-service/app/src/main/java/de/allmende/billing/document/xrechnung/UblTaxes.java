package de.allmende.billing.document.xrechnung;

import de.allmende.billing.document.InvoiceDocument;
import java.math.BigDecimal;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.commonbasiccomponents_21.TaxExemptionReasonType;
import org.jspecify.annotations.Nullable;

/** Value added tax in UBL: the total with its breakdown, and the category of a line. */
final class UblTaxes {

    private UblTaxes() {}

    static TaxTotalType total(InvoiceDocument document) {
        var ubl = new TaxTotalType();
        ubl.setTaxAmount(document.totals().tax().amount()).setCurrencyID(Specification.CURRENCY);
        document.taxes().stream().map(UblTaxes::subtotal).forEach(ubl::addTaxSubtotal);
        return ubl;
    }

    static TaxCategoryType category(InvoiceDocument.TaxCategory category, @Nullable BigDecimal rate) {
        var ubl = new TaxCategoryType();
        ubl.setID(category.name());
        if (rate != null) {
            ubl.setPercent(rate);
        }
        ubl.setTaxScheme(scheme(Specification.VAT));
        return ubl;
    }

    static TaxSchemeType scheme(String id) {
        var ubl = new TaxSchemeType();
        ubl.setID(id);
        return ubl;
    }

    /** XRechnung wants a rate in every breakdown (BR-DE-14), even where a line must not have one (BR-O-05). */
    private static TaxSubtotalType subtotal(InvoiceDocument.TaxBreakdown tax) {
        var category = category(tax.category(), Objects.requireNonNullElse(tax.rate(), BigDecimal.ZERO));
        if (tax.vatex() != null) {
            category.setTaxExemptionReasonCode(tax.vatex());
        }
        if (tax.reason() != null) {
            category.addTaxExemptionReason(new TaxExemptionReasonType(tax.reason()));
        }
        var ubl = new TaxSubtotalType();
        ubl.setTaxableAmount(tax.taxable().amount()).setCurrencyID(Specification.CURRENCY);
        ubl.setTaxAmount(tax.tax().amount()).setCurrencyID(Specification.CURRENCY);
        ubl.setTaxCategory(category);
        return ubl;
    }
}
