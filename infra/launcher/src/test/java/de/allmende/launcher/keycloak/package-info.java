@NullMarked
package de.allmende.launcher.keycloak;

import org.jspecify.annotations.NullMarked;
