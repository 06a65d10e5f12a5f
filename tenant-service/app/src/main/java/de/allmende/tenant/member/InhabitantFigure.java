package de.allmende.tenant.member;

import de.allmende.tenant.register.RegisterEntry;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of inhabitants on a key date, with the publication it was taken from.
 *
 * @param countsFrom first day on which it counts, because of a merger; without one it always has
 */
public record InhabitantFigure(
        LocalDate keyDate,
        int count,
        String source,
        @Nullable LocalDate countsFrom) {

    public InhabitantFigure {
        if (count < 0) {
            throw new IllegalArgumentException("A number of inhabitants is not negative, but got " + count + ".");
        }
    }

    /** As it was published. */
    public InhabitantFigure(LocalDate keyDate, int count, String source) {
        this(keyDate, count, source, null);
    }

    boolean countsOn(LocalDate day) {
        return countsFrom == null || !countsFrom.isAfter(day);
    }

    static InhabitantFigure of(RegisterEntry entry) {
        return new InhabitantFigure(
                entry.inhabitantsOn(),
                entry.inhabitants(),
                "Gemeindeverzeichnis GV-ISys, Gebietsstand %1$td.%1$tm.%1$tY".formatted(entry.editionOn()));
    }
}
