package de.allmende.marketplace.booking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The booking of a predecessor that another one continues, because its consumer has taken over.
 *
 * @param activeSince first day of service of the very first booking; missing when the service had not begun
 */
public record BookingOrigin(
        BookingId booking, String number, @Nullable LocalDate activeSince) {}
