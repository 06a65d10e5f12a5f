/** The rating query. */
@NullMarked
package de.allmende.billing.rating.persistence;

import org.jspecify.annotations.NullMarked;
