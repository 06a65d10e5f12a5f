package de.allmende.tenant.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One administration as the official register knows it.
 *
 * @param ags only municipalities have one
 * @param inhabitantsOn key date of the number of inhabitants
 * @param editionOn Gebietsstand of the register
 * @param county name of the Landkreis around it
 * @param association name of the Verbandsgemeinde or similar body that runs its administration
 */
public record RegisterEntry(
        Ars ars,
        @Nullable Ags ags,
        String name,
        RegisterKind kind,
        int inhabitants,
        LocalDate inhabitantsOn,
        LocalDate editionOn,
        @Nullable String postCode,
        @Nullable String county,
        @Nullable String association) {

    public boolean isUninhabitedArea() {
        return kind == RegisterKind.UNINHABITED_AREA;
    }
}
