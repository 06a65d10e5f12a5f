/** Affiliations in the database. */
@NullMarked
package de.allmende.tenant.affiliation.persistence;

import org.jspecify.annotations.NullMarked;
