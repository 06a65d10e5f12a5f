/** Who the parties are: a replica of what tenant-service says. */
@NullMarked
package de.allmende.marketplace.tenantfact;

import org.jspecify.annotations.NullMarked;
