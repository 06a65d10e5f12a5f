package de.allmende.marketplace.quota;

import de.allmende.marketplace.catalogue.QuotaUse.Limit;
import de.allmende.marketplace.catalogue.QuotaUse.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Up to how much: bookings, units, or both.
 *
 * @param bookings null when their number does not matter
 * @param units null when no unit is counted
 */
public record Ceiling(@Nullable Integer bookings, @Nullable Units units) {

    public record Units(Unit unit, BigDecimal allowed) {}

    public Ceiling {
        if (bookings == null && units == null) {
            throw new IllegalArgumentException("A ceiling limits something.");
        }
    }

    /** Held against it. */
    List<Limit> limits(Holding holding) {
        var limits = new ArrayList<Limit>();
        if (bookings != null) {
            limits.add(new Limit(null, BigDecimal.valueOf(bookings), BigDecimal.valueOf(holding.bookings())));
        }
        if (units != null) {
            limits.add(new Limit(
                    units.unit(),
                    units.allowed(),
                    holding.units().getOrDefault(units.unit().code(), BigDecimal.ZERO)));
        }
        return limits;
    }

    /** As people say it: „3 Buchungen, 20 Arbeitsplatz E-Akte“. */
    public String label() {
        return Stream.of(
                        bookings == null ? null : bookings + (bookings == 1 ? " Buchung" : " Buchungen"),
                        units == null
                                ? null
                                : units.unit().name() + ": "
                                        + units.allowed().stripTrailingZeros().toPlainString())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }
}
