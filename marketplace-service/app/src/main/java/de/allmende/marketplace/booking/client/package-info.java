/** Telephones of bookings: quotes from billing, facts to billing. */
@NullMarked
package de.allmende.marketplace.booking.client;

import org.jspecify.annotations.NullMarked;
