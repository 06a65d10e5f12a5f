package de.allmende.marketplace.catalogue;

import java.util.Objects;

/** The person whom consumers call. */
public record Contact(String name, String email, String phone) {

    public Contact {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(phone, "phone");
    }
}
