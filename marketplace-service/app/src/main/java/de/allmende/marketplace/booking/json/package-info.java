/** What was stated with an order, held against its JSON Schema. */
@NullMarked
package de.allmende.marketplace.booking.json;

import org.jspecify.annotations.NullMarked;
