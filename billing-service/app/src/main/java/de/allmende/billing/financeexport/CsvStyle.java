package de.allmende.billing.financeexport;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;

/** How values are written into a file. */
public record CsvStyle(char delimiter, char decimalSign, Encoding encoding, Days days) {

    /** Zeichensatz. */
    public enum Encoding {
        UTF_8("UTF-8"),
        ISO_8859_1("ISO-8859-1"),
        WINDOWS_1252("Windows-1252");

        private final String label;

        Encoding(String label) {
            this.label = label;
        }

        public Charset charset() {
            return Charset.forName(label);
        }

        public String label() {
            return label;
        }
    }

    /** Schreibweise eines Tages. */
    public enum Days {
        /** 31.12.2026. */
        GERMAN("dd.MM.yyyy"),
        /** 2026-12-31. */
        ISO("yyyy-MM-dd"),
        /** 20261231. */
        DIGITS("yyyyMMdd");

        private final String pattern;

        Days(String pattern) {
            this.pattern = pattern;
        }

        DateTimeFormatter format() {
            return DateTimeFormatter.ofPattern(pattern);
        }
    }
}
