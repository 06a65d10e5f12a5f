package de.allmende.tenant.register;

import org.jspecify.annotations.Nullable;

/**
 * A change as it is shown.
 *
 * @param position in the import, from 0
 * @param tenantName of the tenant that is this administration, when there is one
 */
public record ConcernedChange(
        int position, RegisterChange change, @Nullable String tenantName) {}
