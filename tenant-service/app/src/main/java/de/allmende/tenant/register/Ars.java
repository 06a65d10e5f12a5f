package de.allmende.tenant.register;

/**
 * Amtlicher Regionalschlüssel: the twelve digits that name an administration, as text because of leading zeros.
 *
 * <p>Two digits Land, one Regierungsbezirk, two Kreis, four Gemeindeverband, three Gemeinde. There is no check digit; that
 * a key exists is said by the {@link Register}.
 */
public record Ars(String value) {

    public Ars {
        int length = value.length();
        for (int place = 0; place < length; place++) {
            char digit = value.charAt(place);
            if (digit < '0' || digit > '9') {
                throw new MalformedKey("Ein Regionalschlüssel (ARS) besteht nur aus Ziffern; an Stelle %d steht „%c“."
                        .formatted(place + 1, digit));
            }
        }
        if (length != 12) {
            throw new MalformedKey("Ein Regionalschlüssel (ARS) hat 12 Ziffern, angegeben sind %d.".formatted(length));
        }
        int land = Integer.parseInt(value.substring(0, 2));
        if (land < 1 || land > 16) {
            throw new MalformedKey(
                    "Die Ziffern 1 und 2 des Regionalschlüssels (ARS) nennen das Land (01 bis 16), angegeben ist „%s“."
                            .formatted(value.substring(0, 2)));
        }
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
