/** How facts arrive from tenant-service. */
@NullMarked
package de.allmende.billing.tenantfact.grpc;

import org.jspecify.annotations.NullMarked;
