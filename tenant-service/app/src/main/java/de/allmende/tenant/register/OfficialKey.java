package de.allmende.tenant.register;

/** What the official keys of administrations have in common: digits only, so many of them, and the Land in the first two. */
final class OfficialKey {

    private OfficialKey() {}

    /** @param name of the key, for example {@code Regionalschlüssel (ARS)} */
    static void mustBeWellFormed(String name, int length, String value) {
        for (int place = 0; place < value.length(); place++) {
            char digit = value.charAt(place);
            if (digit < '0' || digit > '9') {
                throw new MalformedKey(
                        "Ein %s besteht nur aus Ziffern; an Stelle %d steht „%c“.".formatted(name, place + 1, digit));
            }
        }
        if (value.length() != length) {
            throw new MalformedKey("Ein %s hat %d Ziffern, angegeben sind %d.".formatted(name, length, value.length()));
        }
        int land = Integer.parseInt(value.substring(0, 2));
        if (land < 1 || land > 16) {
            throw new MalformedKey("Ein %s nennt an den Stellen 1 und 2 das Land (01 bis 16), angegeben ist „%s“."
                    .formatted(name, value.substring(0, 2)));
        }
    }
}
