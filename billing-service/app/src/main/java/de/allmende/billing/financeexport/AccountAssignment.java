package de.allmende.billing.financeexport;

import org.jspecify.annotations.Nullable;

/**
 * Kontierung: to which account the lines of an offering are posted by the receiver.
 *
 * @param offering key of the offering; empty for all that have no assignment of their own
 * @param account Sachkonto
 * @param product Produkt of the budget
 */
public record AccountAssignment(
        String offering, String account, @Nullable String product) {

    public static final String ALL_OTHERS = "";

    static final AccountAssignment NONE = new AccountAssignment(ALL_OTHERS, "", null);
}
