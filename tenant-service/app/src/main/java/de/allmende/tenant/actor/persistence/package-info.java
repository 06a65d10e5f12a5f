/** Reads the ids that a token names. */
@NullMarked
package de.allmende.tenant.actor.persistence;

import org.jspecify.annotations.NullMarked;
