/** Redis from the binary in a jar. */
@NullMarked
package de.allmende.launcher.redis;

import org.jspecify.annotations.NullMarked;
