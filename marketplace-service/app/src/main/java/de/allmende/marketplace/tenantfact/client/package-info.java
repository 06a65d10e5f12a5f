/** How facts arrive from tenant-service: by event, and once as a whole. */
@NullMarked
package de.allmende.marketplace.tenantfact.client;

import org.jspecify.annotations.NullMarked;
