/** Telephone to billing for list prices. */
@NullMarked
package de.allmende.marketplace.catalogue.client;

import org.jspecify.annotations.NullMarked;
