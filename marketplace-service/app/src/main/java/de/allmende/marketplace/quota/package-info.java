/** Kontingente: how much of an offering one tenant may hold. Its provider says so, and what is held is counted from bookings. */
@NullMarked
package de.allmende.marketplace.quota;

import org.jspecify.annotations.NullMarked;
