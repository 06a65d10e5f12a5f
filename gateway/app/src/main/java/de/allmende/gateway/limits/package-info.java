/** How many requests an address, a person and a business application may send. */
@NullMarked
package de.allmende.gateway.limits;

import org.jspecify.annotations.NullMarked;
