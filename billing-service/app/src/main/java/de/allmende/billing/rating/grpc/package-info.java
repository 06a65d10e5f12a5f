/** The gRPC door for quotes and prices. */
@NullMarked
package de.allmende.billing.rating.grpc;

import org.jspecify.annotations.NullMarked;
