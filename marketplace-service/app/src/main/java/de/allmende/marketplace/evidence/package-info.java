/** Nachweise: documents that prove something about an offering, and when they expire. */
@NullMarked
package de.allmende.marketplace.evidence;

import org.jspecify.annotations.NullMarked;
