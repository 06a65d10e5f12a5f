/** SQL of the catalogue. */
@NullMarked
package de.allmende.marketplace.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
