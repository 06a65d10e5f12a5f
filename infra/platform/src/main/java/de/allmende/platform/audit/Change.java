package de.allmende.platform.audit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** One value before and after an act, as people read it; null where there was or is none. */
public record Change(
        String field, @Nullable String before, @Nullable String after) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Days as in 31.12.2026, anything else by its own text. */
    public static Change of(String field, @Nullable Object before, @Nullable Object after) {
        return new Change(field, text(before), text(after));
    }

    /** There was none before. */
    public static Change set(String field, Object after) {
        return of(field, null, after);
    }

    /** There is none any more. */
    public static Change removed(String field, Object before) {
        return of(field, before, null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate day -> DAY.format(day);
            default -> value.toString();
        };
    }
}
