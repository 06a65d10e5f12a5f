/** SQL of the suspensions. */
@NullMarked
package de.allmende.tenant.suspension.persistence;

import org.jspecify.annotations.NullMarked;
