/** Keycloak from its distribution, and the realm built from numbered steps. */
@NullMarked
package de.allmende.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
