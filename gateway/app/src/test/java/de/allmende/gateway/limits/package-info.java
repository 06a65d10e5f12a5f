/** Claims about single classes of the room. */
@NullMarked
package de.allmende.gateway.limits;

import org.jspecify.annotations.NullMarked;
