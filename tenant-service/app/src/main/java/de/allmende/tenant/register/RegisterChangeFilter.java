package de.allmende.tenant.register;

import org.jspecify.annotations.Nullable;

/**
 * Which changes a list shall show.
 *
 * @param kind any when missing
 * @param ofTenants only those that concern a tenant
 */
public record RegisterChangeFilter(RegisterChange.@Nullable Kind kind, boolean ofTenants) {}
