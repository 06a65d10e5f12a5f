/** Reads the audit rows. */
@NullMarked
package de.allmende.tenant.audit.persistence;

import org.jspecify.annotations.NullMarked;
