package de.allmende.tenant.member;

import org.jspecify.annotations.Nullable;

/** Whom to write to or call. */
public record Contact(String name, String email, @Nullable String phone) {}
