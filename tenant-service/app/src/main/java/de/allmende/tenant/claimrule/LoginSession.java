package de.allmende.tenant.claimrule;

import java.time.Instant;

/**
 * A login, as our identity provider names it.
 *
 * @param at by the clock of our identity provider, so that no foreign one decides which login is the latest
 */
public record LoginSession(String id, Instant at) {}
