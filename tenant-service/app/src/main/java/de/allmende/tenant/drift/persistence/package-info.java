/** What differs, in the database. */
@NullMarked
package de.allmende.tenant.drift.persistence;

import org.jspecify.annotations.NullMarked;
