package de.allmende.billing.payment;

import de.allmende.platform.kernel.Money;
import java.time.Instant;
import java.util.UUID;

/** Ausbuchung: what is left of a payment has gone back, and settles nothing. */
public record WriteOff(UUID id, Money amount, String reason, Instant madeAt, UUID by, String byName) {}
