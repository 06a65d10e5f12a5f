/** The directory of actors for the other services. */
@NullMarked
package de.allmende.tenant.actor.grpc;

import org.jspecify.annotations.NullMarked;
