package de.allmende.tenant.register;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is compared: lower case, umlauts written out, no accents, no punctuation, single blanks. */
public record FoldedName(String value) {

    public static FoldedName of(String name) {
        var written = name.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return new FoldedName(Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", " ")
                .strip());
    }
}
