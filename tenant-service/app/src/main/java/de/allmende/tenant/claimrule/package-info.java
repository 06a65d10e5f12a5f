/** Rechte aus dem Verzeichnis: what a tenant's own login provider says of a person at the login gives roles and takes them. */
@NullMarked
package de.allmende.tenant.claimrule;

import org.jspecify.annotations.NullMarked;
