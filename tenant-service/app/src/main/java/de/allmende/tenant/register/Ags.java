package de.allmende.tenant.register;

/** Amtlicher Gemeindeschlüssel: the eight digits that name a municipality, as text because of leading zeros. */
public record Ags(String value) {

    public Ags {
        OfficialKey.mustBeWellFormed("Gemeindeschlüssel (AGS)", 8, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
