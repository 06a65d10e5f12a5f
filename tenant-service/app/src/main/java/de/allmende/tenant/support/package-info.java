/** Supportfälle: the association looks at a tenant's data, when the tenant lets it. */
@NullMarked
package de.allmende.tenant.support;

import org.jspecify.annotations.NullMarked;
