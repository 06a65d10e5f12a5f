/** The replica's tables. */
@NullMarked
package de.allmende.billing.tenantfact.persistence;

import org.jspecify.annotations.NullMarked;
