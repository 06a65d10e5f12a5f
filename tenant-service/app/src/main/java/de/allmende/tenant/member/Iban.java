package de.allmende.tenant.member;

import de.allmende.tenant.register.MalformedKey;
import java.math.BigInteger;

/** International bank account number of a German account, without blanks; the check digits are verified (modulo 97). */
public record Iban(String value) {

    public Iban {
        value = value.replace(" ", "");
        if (!value.matches("DE[0-9]{20}")) {
            throw new MalformedKey("Eine deutsche IBAN besteht aus „DE“ und 20 Ziffern.");
        }
        // D = 13, E = 14
        var number = new BigInteger(value.substring(4) + "1314" + value.substring(2, 4));
        if (number.mod(BigInteger.valueOf(97)).intValue() != 1) {
            throw new MalformedKey("Die Prüfziffern der IBAN stimmen nicht (Stelle 3 und 4).");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
