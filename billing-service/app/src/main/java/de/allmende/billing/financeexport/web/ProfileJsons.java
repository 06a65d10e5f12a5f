package de.allmende.billing.financeexport.web;

import de.allmende.billing.financeexport.AccountAssignment;
import de.allmende.billing.financeexport.CsvStyle;
import de.allmende.billing.financeexport.ExportColumn;
import de.allmende.billing.financeexport.ExportField;
import de.allmende.billing.financeexport.ExportProfile;
import de.allmende.billing.rest.FinanceAccount;
import de.allmende.billing.rest.FinanceColumn;
import de.allmende.billing.rest.FinanceDateFormat;
import de.allmende.billing.rest.FinanceDecimalSign;
import de.allmende.billing.rest.FinanceDelimiter;
import de.allmende.billing.rest.FinanceEncoding;
import de.allmende.billing.rest.FinanceField;
import de.allmende.billing.rest.FinanceProfile;
import de.allmende.billing.rest.FinanceProfileChange;
import de.allmende.billing.rest.FinanceProfileKey;
import de.allmende.billing.rest.PersonReference;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a profile looks from outside. */
final class ProfileJsons {

    private ProfileJsons() {}

    static String key(FinanceProfileKey key) {
        return key.name().toLowerCase(Locale.ROOT);
    }

    static FinanceProfile profile(ExportProfile profile) {
        var style = profile.style();
        var view = new FinanceProfile()
                .key(FinanceProfileKey.valueOf(profile.key().toUpperCase(Locale.ROOT)))
                .version(profile.version())
                .name(profile.name())
                .delimiter(delimiter(style.delimiter()))
                .decimalSign(style.decimalSign() == ',' ? FinanceDecimalSign.COMMA : FinanceDecimalSign.POINT)
                .encoding(FinanceEncoding.valueOf(style.encoding().name()))
                .dateFormat(FinanceDateFormat.valueOf(style.days().name()))
                .withHeadings(profile.withHeadings())
                .columns(profile.columns().stream()
                        .map(column -> new FinanceColumn()
                                .heading(column.heading())
                                .field(FinanceField.valueOf(column.field().name()))
                                .fixedText(column.fixedText()))
                        .toList())
                .accounts(profile.accounts().stream()
                        .map(account -> new FinanceAccount()
                                .offering(account.offering())
                                .account(account.account())
                                .product(account.product()))
                        .toList());
        var changed = profile.changed();
        return changed == null
                ? view
                : view.changedBy(new PersonReference().name(changed.name()))
                        .changedAt(changed.at().atOffset(ZoneOffset.UTC));
    }

    static ExportProfile wanted(String key, int version, FinanceProfileChange body) {
        return new ExportProfile(
                key,
                version,
                body.getName().strip(),
                new CsvStyle(
                        sign(body.getDelimiter()),
                        body.getDecimalSign() == FinanceDecimalSign.COMMA ? ',' : '.',
                        CsvStyle.Encoding.valueOf(body.getEncoding().name()),
                        CsvStyle.Days.valueOf(body.getDateFormat().name())),
                body.getWithHeadings(),
                body.getColumns().stream()
                        .map(column -> new ExportColumn(
                                column.getHeading().strip(),
                                ExportField.valueOf(column.getField().name()),
                                column.getFixedText()))
                        .toList(),
                body.getAccounts().stream()
                        .map(account -> new AccountAssignment(
                                Objects.requireNonNullElse(account.getOffering(), AccountAssignment.ALL_OTHERS),
                                account.getAccount(),
                                written(account.getProduct())))
                        .toList(),
                null);
    }

    private static @Nullable String written(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static char sign(FinanceDelimiter delimiter) {
        return switch (delimiter) {
            case SEMICOLON -> ';';
            case COMMA -> ',';
            case TAB -> '\t';
            case PIPE -> '|';
        };
    }

    private static FinanceDelimiter delimiter(char sign) {
        return switch (sign) {
            case ',' -> FinanceDelimiter.COMMA;
            case '\t' -> FinanceDelimiter.TAB;
            case '|' -> FinanceDelimiter.PIPE;
            default -> FinanceDelimiter.SEMICOLON;
        };
    }
}
