package de.allmende.marketplace.booking;

import java.math.BigDecimal;

/**
 * The consumer may hold only so much of the offering, and has it already.
 *
 * @param units 0 when bookings are counted, 1 when it is the unit
 * @param contact whom to ask for more
 */
public record QuotaExceeded(
        String offering, BigDecimal allowed, BigDecimal held, BigDecimal asked, int units, String unit, String contact)
        implements SubmitRefusal, DecideRefusal, QuantityChangeRefusal {}
