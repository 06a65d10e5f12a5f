package de.allmende.billing.rating;

import de.allmende.billing.price.Figures;
import de.allmende.billing.price.MissingUsage;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bezugsgröße: what a price is multiplied with.
 *
 * @param inhabitantsOn key date, when inhabitants are counted
 * @param source publication that the inhabitants are taken from
 * @param estimatedBy how it was found when nobody had reported it; else null
 */
public record BaseQuantity(
        BigDecimal value,
        @Nullable LocalDate inhabitantsOn,
        @Nullable String source,
        @Nullable MissingUsage estimatedBy) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    public BaseQuantity {
        value = Figures.plain(value);
    }

    /** Says in German where the quantity comes from, when nobody ordered it; else empty. */
    public String basis() {
        if (estimatedBy != null) {
            return "geschätzt: keine Meldung, es zählt " + estimatedBy.label();
        }
        if (inhabitantsOn == null) {
            return "";
        }
        return "%s Einwohner am %s (%s)"
                .formatted(
                        NumberFormat.getIntegerInstance(Locale.GERMANY).format(value),
                        DAY.format(inhabitantsOn),
                        source);
    }
}
