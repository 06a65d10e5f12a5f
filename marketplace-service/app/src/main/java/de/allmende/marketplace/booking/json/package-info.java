/** What is said of bookings in JSON: what was stated with an order, held against its JSON Schema, and how one stands to its agreement. */
@NullMarked
package de.allmende.marketplace.booking.json;

import org.jspecify.annotations.NullMarked;
