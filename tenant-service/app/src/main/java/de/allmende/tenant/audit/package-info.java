/** What was done in a tenant. */
@NullMarked
package de.allmende.tenant.audit;

import org.jspecify.annotations.NullMarked;
