/** The edge as a browser and a business application see it: over HTTP, with a real Redis and an issuer of our own. */
@NullMarked
package de.allmende.gateway;

import org.jspecify.annotations.NullMarked;
