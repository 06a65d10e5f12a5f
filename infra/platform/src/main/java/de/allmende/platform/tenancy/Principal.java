package de.allmende.platform.tenancy;

import java.util.UUID;

/** Vertretene Person: the one whose right a deputy uses. */
public record Principal(UUID id, String name) {}
