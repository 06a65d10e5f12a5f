/** The static routes to the services, and what may travel on them. */
@NullMarked
package de.allmende.gateway.routing;

import org.jspecify.annotations.NullMarked;
