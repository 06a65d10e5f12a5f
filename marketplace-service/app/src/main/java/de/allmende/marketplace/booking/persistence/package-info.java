/** SQL of bookings. */
@NullMarked
package de.allmende.marketplace.booking.persistence;

import org.jspecify.annotations.NullMarked;
