package de.allmende.billing.financeexport;

import org.jspecify.annotations.Nullable;

/**
 * A column of a profile.
 *
 * @param fixedText what stands in each row, for {@link ExportField#FIXED} and no other
 */
public record ExportColumn(
        String heading, ExportField field, @Nullable String fixedText) {

    Cell of(ExportRow row) {
        return field == ExportField.FIXED ? Cell.words(fixedText) : field.of(row);
    }
}
