/** Mergers in the database. */
@NullMarked
package de.allmende.tenant.merger.persistence;

import org.jspecify.annotations.NullMarked;
