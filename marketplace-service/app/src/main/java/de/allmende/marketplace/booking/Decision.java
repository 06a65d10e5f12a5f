package de.allmende.marketplace.booking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Freigabe or Ablehnung by a second person.
 *
 * @param ground with which it was approved; missing in a rejection, and in approvals of before grounds were recorded
 */
public record Decision(Person by, Instant at, @Nullable ProcurementGround ground) {}
