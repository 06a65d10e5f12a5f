package de.allmende.platform.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A file that is a whole PDF by its first and its last words (ISO 32000-2, 7.5.2 and 7.5.5); at most 10 MiB. */
public final class Pdf {

    public static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final String FIRST = "%PDF-";
    private static final String LAST = "%%EOF";
    private static final int END = 1024;

    private final byte[] bytes;

    private Pdf(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws MalformedPdf when it is none, or too large */
    public static Pdf of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedPdf("Die Datei ist größer als 10 MB. Bitte verkleinern Sie sie.");
        }
        if (!text(bytes, 0, FIRST.length()).equals(FIRST)) {
            throw new MalformedPdf("Das ist keine PDF-Datei. Bitte speichern Sie das Dokument als PDF.");
        }
        if (!text(bytes, bytes.length - END, bytes.length).contains(LAST)) {
            throw new MalformedPdf("Die PDF-Datei ist nicht vollständig. Bitte wählen Sie sie noch einmal.");
        }
        return new Pdf(bytes.clone());
    }

    private static String text(byte[] bytes, int from, int to) {
        var part = Arrays.copyOfRange(bytes, Math.clamp(from, 0, bytes.length), Math.min(to, bytes.length));
        return new String(part, StandardCharsets.ISO_8859_1);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** In bytes. */
    public int size() {
        return bytes.length;
    }

    /** 64 hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
