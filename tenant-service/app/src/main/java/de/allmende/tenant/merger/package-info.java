/** Mergers: one tenant takes over from another on a day, and what belongs to it follows. */
@NullMarked
package de.allmende.tenant.merger;

import org.jspecify.annotations.NullMarked;
