/** Where the other services hand in their parts, and how they are asked for them. */
@NullMarked
package de.allmende.tenant.dataexport.grpc;

import org.jspecify.annotations.NullMarked;
