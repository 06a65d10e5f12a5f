package de.allmende.billing.financeexport;

import de.allmende.billing.invoice.Invoice;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document as its receiver is charged by it: what takes back an invoice charges less than nothing. */
public record ChargedInvoice(Invoice invoice, List<ChargedLine> lines, List<Tax> taxes) {

    public ChargedInvoice {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** Tax of all lines of one tax case, as it was issued. */
    public record Tax(String taxCase, String label, BigDecimal ratePercent, Money amount) {}

    public boolean takesBack() {
        return invoice.cancels() != null;
    }

    public Money signed(Money amount) {
        return takesBack() ? amount.negated() : amount;
    }

    /** What of the tax falls on each line: apportioned to the last cent, because tax is rounded on the sum. */
    Map<ChargedLine, Money> taxOfLines() {
        var shares = new LinkedHashMap<ChargedLine, Money>();
        for (var tax : taxes) {
            var taxed = lines.stream()
                    .filter(line -> line.taxCase().equals(tax.taxCase()))
                    .toList();
            var weights = taxed.stream().map(line -> line.amount().amount()).toList();
            var parts = tax.amount().isZero()
                    ? taxed.stream().map(line -> Money.ZERO).toList()
                    : tax.amount().apportion(weights);
            for (int place = 0; place < taxed.size(); place++) {
                shares.put(taxed.get(place), parts.get(place));
            }
        }
        return shares;
    }

    BigDecimal rateOf(ChargedLine line) {
        return taxes.stream()
                .filter(tax -> tax.taxCase().equals(line.taxCase()))
                .findFirst()
                .orElseThrow()
                .ratePercent();
    }
}
