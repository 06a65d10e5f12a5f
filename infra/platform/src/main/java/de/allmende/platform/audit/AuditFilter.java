package de.allmende.platform.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null means all.
 *
 * @param until the first instant that is not wanted any more
 */
record AuditFilter(
        @Nullable String act,
        @Nullable Instant from,
        @Nullable Instant until) {}
