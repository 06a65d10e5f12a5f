package de.allmende.platform.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Takes the hour of rendering out of a PDF, so that two renderings of the same document can be compared byte by byte.
 * FOP writes it to two places: as the date of the metadata, which becomes the date of creation, and into the
 * identifier, which becomes a digest of the content.
 */
final class Timeless {

    private static final int IDENTIFIER_DIGITS = 32;

    private final byte[] pdf;

    private Timeless(byte[] pdf) {
        this.pdf = pdf;
    }

    static byte[] of(byte[] rendered) {
        var timeless = new Timeless(rendered.clone());
        timeless.dateMetadata();
        timeless.identify();
        return timeless.pdf;
    }

    private void dateMetadata() {
        var written = after("<xmp:MetadataDate>");
        var created = after("<xmp:CreateDate>");
        var length = after("</xmp:CreateDate>") - "</xmp:CreateDate>".length() - created;
        System.arraycopy(pdf, created, pdf, written, length);
    }

    private void identify() {
        var first = after("/ID [<");
        var second = first + IDENTIFIER_DIGITS + "> <".length();
        Arrays.fill(pdf, first, first + IDENTIFIER_DIGITS, (byte) '0');
        Arrays.fill(pdf, second, second + IDENTIFIER_DIGITS, (byte) '0');
        var identifier = digest();
        System.arraycopy(identifier, 0, pdf, first, IDENTIFIER_DIGITS);
        System.arraycopy(identifier, 0, pdf, second, IDENTIFIER_DIGITS);
    }

    private byte[] digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(pdf);
            return ascii(HexFormat.of().withUpperCase().formatHex(sha).substring(0, IDENTIFIER_DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-256", e);
        }
    }

    /** The place behind the last occurrence of this text. */
    private int after(String text) {
        var key = ascii(text);
        for (int place = pdf.length - key.length; place >= 0; place--) {
            if (Arrays.equals(pdf, place, place + key.length, key, 0, key.length)) {
                return place + key.length;
            }
        }
        throw new IllegalStateException("A PDF of this renderer contains " + text);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
