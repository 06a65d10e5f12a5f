/** Asks our identity provider what a foreign one said at a login. */
@NullMarked
package de.allmende.tenant.claimrule.client;

import org.jspecify.annotations.NullMarked;
