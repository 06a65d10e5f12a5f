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
    public record Tax(String taxCase, String label, BigDecimal ratePercent, Money amount) {

        private Money on(List<ChargedLine> lines) {
            var sum = lines.stream().map(line -> line.amount().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
            return Money.rounded(sum.multiply(ratePercent).movePointLeft(2));
        }
    }

    public boolean takesBack() {
        return invoice.cancels() != null;
    }

    public Money signed(Money amount) {
        return takesBack() ? amount.negated() : amount;
    }

    /** What of the tax falls on each line: apportioned to the last cent, because tax is rounded on the sum; credits have theirs. */
    Map<ChargedLine, Money> taxOfLines() {
        var shares = new LinkedHashMap<ChargedLine, Money>();
        for (var tax : taxes) {
            var taxed = lines.stream()
                    .filter(line -> line.taxCase().equals(tax.taxCase()))
                    .toList();
            var credits =
                    taxed.stream().filter(line -> line.amount().isNegative()).toList();
            var charges =
                    taxed.stream().filter(line -> !line.amount().isNegative()).toList();
            var credited = tax.on(credits);
            share(credited, credits, shares);
            share(tax.amount().minus(credited), charges, shares);
        }
        return shares;
    }

    private static void share(Money tax, List<ChargedLine> lines, Map<ChargedLine, Money> shares) {
        var parts = tax.isZero()
                ? lines.stream().map(line -> Money.ZERO).toList()
                : tax.apportion(
                        lines.stream().map(line -> line.amount().amount().abs()).toList());
        for (int place = 0; place < lines.size(); place++) {
            shares.put(lines.get(place), parts.get(place));
        }
    }

    BigDecimal rateOf(ChargedLine line) {
        return taxes.stream()
                .filter(tax -> tax.taxCase().equals(line.taxCase()))
                .findFirst()
                .orElseThrow()
                .ratePercent();
    }
}
