package de.allmende.tenant.member;

import java.time.LocalDate;

/** A number of inhabitants on a key date, with the publication it was taken from. */
public record InhabitantFigure(LocalDate keyDate, int count, String source) {

    public InhabitantFigure {
        if (count < 0) {
            throw new IllegalArgumentException("A number of inhabitants is not negative, but got " + count + ".");
        }
    }
}
