package de.allmende.platform.audit;

import org.jspecify.annotations.Nullable;

/** One value before and after an act, as people read it; null where there was or is none. */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}
