package de.allmende.tenant.register;

import java.time.LocalDate;

/**
 * Which edition of the register holds.
 *
 * @param editionOn Gebietsstand
 * @param inhabitantsOn key date of the numbers of inhabitants
 * @param municipalities how many municipalities it names
 */
public record RegisterSummary(LocalDate editionOn, LocalDate inhabitantsOn, int municipalities) {

    /** To be shown wherever the register's data are shown. */
    public String attribution() {
        return "Daten: © Statistische Ämter des Bundes und der Länder (Destatis), Gemeindeverzeichnis GV-ISys, Gebietsstand %1$td.%1$tm.%1$tY; Auszug."
                .formatted(editionOn);
    }
}
