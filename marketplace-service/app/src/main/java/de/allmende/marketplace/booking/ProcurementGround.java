package de.allmende.marketplace.booking;

import java.util.UUID;

/**
 * Vergaberechtlicher Grund of one booking, as it stood when it was approved, or stands today while it waits.
 *
 * @param exemption the provider's record from which it comes
 * @param note from what the ground follows
 */
public record ProcurementGround(UUID exemption, ProcurementBasis basis, String note) {}
