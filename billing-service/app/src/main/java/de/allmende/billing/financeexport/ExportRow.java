package de.allmende.billing.financeexport;

import de.allmende.billing.invoice.Invoice;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of an exported file: a line of a document, or a whole document of which something is to be paid.
 *
 * @param line null for a whole document
 * @param open what is still to be paid; null for a line
 */
record ExportRow(
        ChargedInvoice charged,
        @Nullable ChargedLine line,
        Money net,
        Money tax,
        @Nullable Money open,
        AccountAssignment assigned) {

    /** One row per line; together they are what the document charges, to the last cent. */
    static List<ExportRow> ofLines(ChargedInvoice charged, ExportProfile profile) {
        var taxes = charged.taxOfLines();
        return charged.lines().stream()
                .map(line -> new ExportRow(
                        charged,
                        line,
                        charged.signed(line.amount()),
                        charged.signed(taxes.getOrDefault(line, Money.ZERO)),
                        null,
                        profile.assignment(line.service().offeringKey())))
                .toList();
    }

    static ExportRow ofOpen(ChargedInvoices.Open item, ExportProfile profile) {
        var invoice = item.charged().invoice();
        return new ExportRow(
                item.charged(),
                null,
                invoice.net(),
                invoice.tax(),
                item.amount(),
                profile.assignment(AccountAssignment.ALL_OTHERS));
    }

    Invoice invoice() {
        return charged.invoice();
    }

    DatePeriod period() {
        return line == null ? invoice().service() : line.period();
    }

    Cell ofLine(Function<ChargedLine, Cell> value) {
        return line == null ? Cell.empty() : value.apply(line);
    }
}
