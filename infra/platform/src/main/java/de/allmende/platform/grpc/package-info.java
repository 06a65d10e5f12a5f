/** Calls between services: mutual TLS, callers' table, the user's token relayed, refusals as status. */
@NullMarked
package de.allmende.platform.grpc;

import org.jspecify.annotations.NullMarked;
