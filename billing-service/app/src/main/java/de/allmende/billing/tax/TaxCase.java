package de.allmende.billing.tax;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Steuerfall: how a service is treated for VAT. Derived from dated rules, never typed.
 *
 * @param category of EN 16931
 * @param vatex code of the exemption reason
 * @param reason German text of the exemption
 * @param documentTitle what the document is called: Rechnung or Zahlungsanforderung
 * @param documentKind prefix of its number series
 */
public record TaxCase(
        String code,
        String label,
        Category category,
        BigDecimal ratePercent,
        @Nullable String vatex,
        @Nullable String reason,
        String documentTitle,
        String documentKind) {

    /** Steuerkategorie. */
    public enum Category {
        /** Taxed at a rate. */
        S,
        /** Exempt. */
        E,
        /** Outside the scope of VAT; must stand alone in its document. */
        O
    }

    /**
     * Lines of one group may share a document: what is taxed or exempt goes together, each case outside the scope of VAT
     * stands alone.
     */
    public String group() {
        return category == Category.O ? code : "VAT";
    }
}
