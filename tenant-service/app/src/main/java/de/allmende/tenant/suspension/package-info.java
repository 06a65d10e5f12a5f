/** Sperre: the association suspends a tenant for a declared ground, with declared effects. */
@NullMarked
package de.allmende.tenant.suspension;

import org.jspecify.annotations.NullMarked;
