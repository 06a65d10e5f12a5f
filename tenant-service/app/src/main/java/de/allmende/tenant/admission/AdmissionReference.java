package de.allmende.tenant.admission;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** By which applicant and association speak of a request: short, easy to read out, and it tells nothing, such as {@code 7KQ4-M2XD}. */
public record AdmissionReference(String value) {

    /** Nothing that looks or sounds like something else. */
    private static final String SIGNS = "23456789ABCDEFGHKMNPQRSTVWXYZ";

    private static final int HALF = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    static AdmissionReference next() {
        return new AdmissionReference(half() + "-" + half());
    }

    private static String half() {
        return RANDOM.ints(HALF, 0, SIGNS.length())
                .mapToObj(place -> String.valueOf(SIGNS.charAt(place)))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return value;
    }
}
