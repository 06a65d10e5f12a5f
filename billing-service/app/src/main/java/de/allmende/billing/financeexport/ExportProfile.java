package de.allmende.billing.financeexport;

import de.allmende.platform.kernel.Outcome;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Profil: how a finance system wants its files.
 *
 * @param key which of the profiles it is; stays
 * @param version 0 for what comes with the product
 * @param withHeadings whether the first line names the columns
 * @param changed who made this version; null for what comes with the product
 */
public record ExportProfile(
        String key,
        int version,
        String name,
        CsvStyle style,
        boolean withHeadings,
        List<ExportColumn> columns,
        List<AccountAssignment> accounts,
        @Nullable Changed changed) {

    public ExportProfile {
        columns = List.copyOf(columns);
        accounts = List.copyOf(accounts);
    }

    /** Who, and when. */
    public record Changed(String name, Instant at) {}

    /** That of the offering, or else the one for all others. */
    AccountAssignment assignment(String offering) {
        return assigned(offering, assigned(AccountAssignment.ALL_OTHERS, AccountAssignment.NONE));
    }

    private AccountAssignment assigned(String offering, AccountAssignment otherwise) {
        return accounts.stream()
                .filter(account -> account.offering().equals(offering))
                .findFirst()
                .orElse(otherwise);
    }

    /** Which columns and accounts a file can be written with. */
    Outcome<ExportProfile, ProfileRefusal> sound() {
        if (style.delimiter() == style.decimalSign()) {
            return Outcome.refused(new ProfileRefusal.DelimiterIsDecimalSign());
        }
        var headings = new HashSet<String>();
        for (var column : columns) {
            if (!headings.add(column.heading())) {
                return Outcome.refused(new ProfileRefusal.ColumnRepeats(column.heading()));
            }
            if ((column.field() == ExportField.FIXED) != (column.fixedText() != null)) {
                return Outcome.refused(new ProfileRefusal.TextDoesNotFit(column.heading()));
            }
        }
        var offerings = new HashSet<String>();
        for (var account : accounts) {
            if (!offerings.add(account.offering())) {
                return Outcome.refused(new ProfileRefusal.AccountRepeats(account.offering()));
            }
        }
        return Outcome.done(this);
    }
}
