package de.allmende.marketplace.booking;

import java.time.Instant;

/** Freigabe or Ablehnung by a second person. */
public record Decision(Person by, Instant at) {}
