/** The state of the whole system, seen from the edge. */
@NullMarked
package de.allmende.gateway.health;

import org.jspecify.annotations.NullMarked;
