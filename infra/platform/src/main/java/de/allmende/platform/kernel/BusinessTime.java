package de.allmende.platform.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * The clock that every act asks once: an instant for what happened, a day in Germany for what the law counts.
 *
 * <p>Tests and the profile {@code timetravel} give it another source of instants.
 */
public final class BusinessTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final InstantSource source;

    public BusinessTime(InstantSource source) {
        this.source = source;
    }

    public Instant now() {
        return source.instant();
    }

    public LocalDate today() {
        return dayOf(now());
    }

    public YearMonth month() {
        return YearMonth.from(today());
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }
}
