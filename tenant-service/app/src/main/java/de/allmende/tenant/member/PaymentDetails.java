package de.allmende.tenant.member;

import org.jspecify.annotations.Nullable;

/** What a tenant that issues invoices must state on them. */
public record PaymentDetails(
        @Nullable String taxNumber,
        @Nullable VatId vatId,
        @Nullable Iban iban) {

    public static final PaymentDetails NONE = new PaymentDetails(null, null, null);
}
