/** Whose tokens are trusted: the issuer, its keys and the portal's registration there. */
@NullMarked
package de.allmende.gateway.identity;

import org.jspecify.annotations.NullMarked;
