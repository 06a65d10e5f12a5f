package de.allmende.tenant.member;

import de.allmende.tenant.register.MalformedKey;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Leitweg-ID: where an electronic invoice to a public body goes. A coarse address of digits, an optional fine address and
 * two check digits, such as {@code 073355011000-001-59}. Several tenants may share one.
 *
 * <p>Check digits as in ISO 7064 MOD 97-10: letters count as 10 to 35, and the number with the check digits appended
 * leaves the remainder 1 when divided by 97.
 */
public record RoutingId(String value) {

    private static final String DIGITS = "0123456789";
    private static final String SIGNS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final Pattern LAND = Pattern.compile("0[1-9]|1[0-6]|99");
    private static final Set<Integer> COARSE_LENGTHS = Set.of(2, 3, 5, 8, 9, 12);
    private static final int LONGEST_FINE = 30;
    private static final int LONGEST = 46;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    public RoutingId {
        if (value.length() > LONGEST) {
            throw new MalformedKey(
                    "Eine Leitweg-ID hat höchstens %d Zeichen, angegeben sind %d.".formatted(LONGEST, value.length()));
        }
        int first = value.indexOf('-');
        int last = value.lastIndexOf('-');
        var coarse = first < 0 ? value : value.substring(0, first);
        mustBeCoarse(coarse);
        if (first < 0) {
            throw new MalformedKey("Nach Stelle %d der Leitweg-ID fehlen ein Bindestrich und zwei Prüfziffern."
                    .formatted(value.length()));
        }
        var fine = first == last ? null : value.substring(first + 1, last);
        if (fine != null) {
            mustBeFine(fine, first + 2);
        }
        mustBeCheckDigits(value.substring(last + 1), last + 2, checkDigits(coarse, fine));
    }

    private static void mustBeCoarse(String coarse) {
        mustConsistOf(DIGITS, "eine Ziffer", coarse, 1);
        if (!COARSE_LENGTHS.contains(coarse.length())) {
            throw new MalformedKey(
                    "Vor dem ersten Bindestrich einer Leitweg-ID stehen 2, 3, 5, 8, 9 oder 12 Ziffern, angegeben sind %d."
                            .formatted(coarse.length()));
        }
        var land = coarse.substring(0, 2);
        if (!LAND.matcher(land).matches()) {
            throw new MalformedKey(
                    "Eine Leitweg-ID nennt an den Stellen 1 und 2 das Land (01 bis 16) oder 99 für den Bund, angegeben ist „%s“."
                            .formatted(land));
        }
    }

    private static void mustBeFine(String fine, int place) {
        var expected = "ein Großbuchstabe oder eine Ziffer";
        if (fine.isEmpty()) {
            throw unexpected(place, '-', expected);
        }
        mustConsistOf(SIGNS, expected, fine, place);
        if (fine.length() > LONGEST_FINE) {
            throw new MalformedKey(
                    "Zwischen den Bindestrichen einer Leitweg-ID stehen höchstens %d Zeichen, angegeben sind %d."
                            .formatted(LONGEST_FINE, fine.length()));
        }
    }

    private static void mustBeCheckDigits(String given, int place, String expected) {
        if (given.length() != 2) {
            throw new MalformedKey(
                    "Eine Leitweg-ID endet nach dem letzten Bindestrich mit zwei Prüfziffern, ab Stelle %d angegeben ist „%s“."
                            .formatted(place, given));
        }
        mustConsistOf(DIGITS, "eine Ziffer", given, place);
        if (!expected.equals(given)) {
            throw new MalformedKey(
                    "Die Prüfziffern der Leitweg-ID (Stellen %d und %d) stimmen nicht: erwartet „%s“, angegeben „%s“."
                            .formatted(place, place + 1, expected, given));
        }
    }

    /** @param place of the part's first sign, counted from 1 */
    private static void mustConsistOf(String signs, String expected, String part, int place) {
        for (int index = 0; index < part.length(); index++) {
            if (signs.indexOf(part.charAt(index)) < 0) {
                throw unexpected(place + index, part.charAt(index), expected);
            }
        }
    }

    private static MalformedKey unexpected(int place, char found, String expected) {
        return new MalformedKey(
                "An Stelle %d der Leitweg-ID steht „%c“, erwartet ist %s.".formatted(place, found, expected));
    }

    /** The routing id with the right check digits. */
    public static RoutingId of(String coarse, @Nullable String fine) {
        return new RoutingId(coarse + (fine == null ? "" : "-" + fine) + "-" + checkDigits(coarse, fine));
    }

    private static String checkDigits(String coarse, @Nullable String fine) {
        var digits = new StringBuilder();
        (coarse + (fine == null ? "" : fine))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        int remainder =
                new BigInteger(digits.append("00").toString()).mod(NINETY_SEVEN).intValue();
        return "%02d".formatted(98 - remainder);
    }

    @Override
    public String toString() {
        return value;
    }
}
