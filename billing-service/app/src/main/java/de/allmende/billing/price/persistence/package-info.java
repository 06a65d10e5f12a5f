/** The table of price versions. */
@NullMarked
package de.allmende.billing.price.persistence;

import org.jspecify.annotations.NullMarked;
