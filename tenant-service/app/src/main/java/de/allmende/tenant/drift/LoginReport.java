package de.allmende.tenant.drift;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param checkedAt missing before the first comparison */
public record LoginReport(List<Drift> drifts, @Nullable Instant checkedAt) {}
