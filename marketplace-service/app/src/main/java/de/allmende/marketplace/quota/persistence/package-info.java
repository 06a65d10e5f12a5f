/** Quotas and what is held, in PostgreSQL. */
@NullMarked
package de.allmende.marketplace.quota.persistence;

import org.jspecify.annotations.NullMarked;
