package de.allmende.billing.financeexport;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.YearMonth;
import java.util.List;

/**
 * Writes the documents of a month, or what is open today, as the finance system of their receiver wants them. Refused:
 * NO_SUCH_PROFILE.
 */
public final class ExportForFinance {

    private final ExportProfiles profiles;
    private final ChargedInvoices invoices;
    private final TenantTransactions transactions;

    public ExportForFinance(ExportProfiles profiles, ChargedInvoices invoices, TenantTransactions transactions) {
        this.profiles = profiles;
        this.invoices = invoices;
        this.transactions = transactions;
    }

    /** The documents that were issued in the month, one row per line. */
    public Outcome<ExportAnswer, ProfileRefusal> invoicesOf(Actor actor, String key, YearMonth month) {
        return written(
                actor,
                key,
                "rechnungen-" + month,
                profile -> invoices.issuedIn(actor.tenant(), month).stream()
                        .flatMap(charged -> ExportRow.ofLines(charged, profile).stream())
                        .toList());
    }

    /** One row per document of which something is to be paid. */
    public Outcome<ExportAnswer, ProfileRefusal> openItems(Actor actor, String key) {
        return written(
                actor,
                key,
                "offene-posten",
                profile -> invoices.open(actor.tenant()).stream()
                        .map(item -> ExportRow.ofOpen(item, profile))
                        .toList());
    }

    private interface Rows {
        List<ExportRow> by(ExportProfile profile);
    }

    private Outcome<ExportAnswer, ProfileRefusal> written(Actor actor, String key, String name, Rows rows) {
        return transactions
                .read(
                        actor,
                        () -> profiles.newest(actor.tenant(), key).map(profile -> {
                            var file = new CsvFile(
                                    profile.style(),
                                    profile.columns().stream()
                                            .map(ExportColumn::heading)
                                            .toList(),
                                    profile.withHeadings());
                            rows.by(profile)
                                    .forEach(row -> file.add(profile.columns().stream()
                                            .map(column -> column.of(row))
                                            .toList()));
                            return file.answer("%s-%s.csv".formatted(name, key));
                        }))
                .<Outcome<ExportAnswer, ProfileRefusal>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(new ProfileRefusal.NoSuchProfile()));
    }
}
