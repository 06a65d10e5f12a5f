/** The one rating engine: says what a component costs in a month, for a quote and for an invoice alike. */
@NullMarked
package de.allmende.billing.rating;

import org.jspecify.annotations.NullMarked;
