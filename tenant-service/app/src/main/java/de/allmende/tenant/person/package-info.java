/** People of a tenant and their rights; a right is granted and withdrawn, never changed. */
@NullMarked
package de.allmende.tenant.person;

import org.jspecify.annotations.NullMarked;
