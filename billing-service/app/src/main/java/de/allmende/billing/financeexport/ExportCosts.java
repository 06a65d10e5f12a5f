package de.allmende.billing.financeexport;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.YearMonth;

/**
 * Writes what the services of a month cost in the columns of FOCUS 1.2. The sum of a document's rows is what it charges with
 * tax; a document that takes one back counts against it.
 */
public final class ExportCosts {

    private static final CsvStyle STYLE = new CsvStyle(',', '.', CsvStyle.Encoding.UTF_8, CsvStyle.Days.ISO);

    private final ChargedInvoices invoices;
    private final TenantTransactions transactions;

    public ExportCosts(ChargedInvoices invoices, TenantTransactions transactions) {
        this.invoices = invoices;
        this.transactions = transactions;
    }

    public ExportAnswer of(Actor actor, YearMonth month) {
        var charged = transactions.read(actor, () -> invoices.forServicesOf(actor.tenant(), month));
        var file =
                new CsvFile(STYLE, FocusColumn.ALL.stream().map(FocusColumn::id).toList(), true);
        charged.stream()
                .flatMap(invoice -> FocusRow.of(invoice).stream())
                .forEach(row -> file.add(
                        FocusColumn.ALL.stream().map(column -> column.of(row)).toList()));
        return file.answer("focus-" + month + ".csv");
    }
}
