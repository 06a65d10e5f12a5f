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

    private static final Pattern FORM = Pattern.compile("([0-9]+)(?:-([A-Z0-9]{1,30}))?-([0-9]{2})");
    private static final Set<Integer> COARSE_LENGTHS = Set.of(2, 3, 5, 8, 9, 12);
    private static final int LONGEST = 46;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    public RoutingId {
        var parts = FORM.matcher(value);
        if (value.length() > LONGEST || !parts.matches()) {
            throw new MalformedKey(
                    "Eine Leitweg-ID besteht aus Ziffern, wahlweise einem Feinteil aus Großbuchstaben und "
                            + "Ziffern und zwei Prüfziffern, getrennt durch Bindestriche (höchstens 46 Zeichen), "
                            + "zum Beispiel 073355011000-001-59.");
        }
        var coarse = parts.group(1);
        if (!COARSE_LENGTHS.contains(coarse.length())) {
            throw new MalformedKey("Der Grobteil einer Leitweg-ID hat 2, 3, 5, 8, 9 oder 12 Ziffern, angegeben sind %d."
                    .formatted(coarse.length()));
        }
        if (!coarse.matches("(0[1-9]|1[0-6]|99).*")) {
            throw new MalformedKey(
                    "Eine Leitweg-ID beginnt mit dem Land (01 bis 16) oder 99 für den Bund, angegeben ist „%s“."
                            .formatted(coarse.substring(0, 2)));
        }
        var expected = checkDigits(coarse, parts.group(2));
        if (!expected.equals(parts.group(3))) {
            throw new MalformedKey("Die Prüfziffern der Leitweg-ID stimmen nicht: erwartet „%s“, angegeben „%s“."
                    .formatted(expected, parts.group(3)));
        }
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
