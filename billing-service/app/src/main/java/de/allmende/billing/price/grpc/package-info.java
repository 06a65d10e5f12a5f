/** News of offerings that marketplace sends. */
@NullMarked
package de.allmende.billing.price.grpc;

import org.jspecify.annotations.NullMarked;
