/** Aufnahmeantrag: an administration that is no tenant yet asks the association to take it in. */
@NullMarked
package de.allmende.tenant.admission;

import org.jspecify.annotations.NullMarked;
