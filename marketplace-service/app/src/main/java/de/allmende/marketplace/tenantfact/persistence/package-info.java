/** SQL of the replica. */
@NullMarked
package de.allmende.marketplace.tenantfact.persistence;

import org.jspecify.annotations.NullMarked;
