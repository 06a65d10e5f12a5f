package de.allmende.tenant.member;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the cost centre or account of a booking is written in a tenant's budget: 9 stands for a digit, A for a letter, dots,
 * slashes, hyphens and blanks for themselves, such as {@code 99999.999999}.
 */
public record AccountFormat(String mask) {

    private static final Pattern MASK = Pattern.compile("[9A./ -]{1,40}");

    public AccountFormat {
        if (!MASK.matcher(mask).matches()) {
            throw new IllegalArgumentException("No mask: " + mask);
        }
    }

    public boolean fits(String account) {
        var pattern = mask.chars()
                .mapToObj(sign -> switch (sign) {
                    case '9' -> "[0-9]";
                    case 'A' -> "\\p{L}";
                    default -> Pattern.quote(Character.toString(sign));
                })
                .collect(Collectors.joining());
        return account.matches(pattern);
    }

    @Override
    public String toString() {
        return mask;
    }
}
