package de.allmende.marketplace.booking;

/**
 * What the consumer's rules ask for besides the approval of a booking.
 *
 * @param because which facts of the booking made it necessary
 * @param days how long it may take
 */
public record NeededCoSignature(CoSignatureKind kind, String because, int rulesVersion, int days) {}
