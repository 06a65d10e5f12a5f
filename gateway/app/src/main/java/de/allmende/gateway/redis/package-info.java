/** The way to Redis, with timeouts so short that nobody waits for it for long. */
@NullMarked
package de.allmende.gateway.redis;

import org.jspecify.annotations.NullMarked;
