/** Prices of the demo catalogue. */
@NullMarked
package de.allmende.billing.price.demo;

import org.jspecify.annotations.NullMarked;
