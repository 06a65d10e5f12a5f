/** Claims about single classes of the room. */
@NullMarked
package de.allmende.gateway.session;

import org.jspecify.annotations.NullMarked;
