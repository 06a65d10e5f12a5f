package de.allmende.tenant.register;

/**
 * Amtlicher Regionalschlüssel: the twelve digits that name an administration, as text because of leading zeros.
 *
 * <p>Two digits Land, one Regierungsbezirk, two Kreis, four Gemeindeverband, three Gemeinde. There is no check digit; that
 * a key exists is said by the {@link Register}.
 */
public record Ars(String value) {

    public Ars {
        OfficialKey.mustBeWellFormed("Regionalschlüssel (ARS)", 12, value);
    }

    /** Amtlicher Gemeindeschlüssel: the same key without the Gemeindeverband. */
    public Ags ags() {
        return new Ags(value.substring(0, 5) + value.substring(9));
    }

    /** The Land, such as {@code 07}. */
    public String land() {
        return value.substring(0, 2);
    }

    @Override
    public String toString() {
        return value;
    }
}
