/** Asks a foreign provider what it says of itself. */
@NullMarked
package de.allmende.tenant.loginprovider.client;

import org.jspecify.annotations.NullMarked;
