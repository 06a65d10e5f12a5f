/** Beschlussvorlage: the paper on which a council decides about a booking, made from what the booking and its offering say. */
@NullMarked
package de.allmende.marketplace.councilpaper;

import org.jspecify.annotations.NullMarked;
