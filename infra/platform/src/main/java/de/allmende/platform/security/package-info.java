/** Tokens turned into actors, and the rights table that every operation needs. */
@NullMarked
package de.allmende.platform.security;

import org.jspecify.annotations.NullMarked;
