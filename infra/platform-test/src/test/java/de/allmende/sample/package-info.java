/** A service as small as can be, to prove the door that every service gets from the platform. */
@NullMarked
package de.allmende.sample;

import org.jspecify.annotations.NullMarked;
