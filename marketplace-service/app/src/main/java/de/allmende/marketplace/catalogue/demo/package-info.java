/** The demo catalogue: one file per offering. */
@NullMarked
package de.allmende.marketplace.catalogue.demo;

import org.jspecify.annotations.NullMarked;
