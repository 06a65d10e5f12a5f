/** Abweichungen: what differs between us and the identity provider, and its repair. */
@NullMarked
package de.allmende.tenant.drift;

import org.jspecify.annotations.NullMarked;
