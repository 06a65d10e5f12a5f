/** REST door of the catalogue. */
@NullMarked
package de.allmende.marketplace.catalogue.web;

import org.jspecify.annotations.NullMarked;
