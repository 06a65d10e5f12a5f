/** REST door of bookings, quotes and approvals. */
@NullMarked
package de.allmende.marketplace.booking.web;

import org.jspecify.annotations.NullMarked;
