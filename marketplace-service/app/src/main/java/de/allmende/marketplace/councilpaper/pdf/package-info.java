/** Sets a council paper as an accessible PDF. */
@NullMarked
package de.allmende.marketplace.councilpaper.pdf;

import org.jspecify.annotations.NullMarked;
