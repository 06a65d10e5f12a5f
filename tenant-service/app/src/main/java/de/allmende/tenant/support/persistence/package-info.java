/** SQL of the support cases. */
@NullMarked
package de.allmende.tenant.support.persistence;

import org.jspecify.annotations.NullMarked;
