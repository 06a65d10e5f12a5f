/** Who stands behind a token: the directory of actors, and the caller's own view of it. */
@NullMarked
package de.allmende.tenant.actor;

import org.jspecify.annotations.NullMarked;
