package de.allmende.tenant.member;

import de.allmende.tenant.register.MalformedKey;

/** USt-IdNr of a German body; the ninth digit is verified (ISO 7064 MOD 11,10). */
public record VatId(String value) {

    public VatId {
        if (!value.matches("DE[0-9]{9}")) {
            throw new MalformedKey("Eine deutsche USt-IdNr. besteht aus „DE“ und 9 Ziffern.");
        }
        int expected = checkDigit(value.substring(2, 10));
        if (value.charAt(10) - '0' != expected) {
            throw new MalformedKey("Die Prüfziffer der USt-IdNr. stimmt nicht: erwartet „%d“, angegeben „%c“."
                    .formatted(expected, value.charAt(10)));
        }
    }

    private static int checkDigit(String digits) {
        int product = 10;
        for (int place = 0; place < digits.length(); place++) {
            int sum = (digits.charAt(place) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10;
    }

    @Override
    public String toString() {
        return value;
    }
}
