package de.allmende.tenant.register;

/** Amtlicher Gemeindeschlüssel: the eight digits that name a municipality, as text because of leading zeros. */
public record Ags(String value) {

    public Ags {
        if (!value.matches("(0[1-9]|1[0-6])[0-9]{6}")) {
            throw new MalformedKey(
                    "Ein Gemeindeschlüssel (AGS) hat 8 Ziffern und beginnt mit dem Land (01 bis 16), angegeben ist „%s“."
                            .formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
