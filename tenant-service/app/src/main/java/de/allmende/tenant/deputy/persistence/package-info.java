/** SQL of the deputies. */
@NullMarked
package de.allmende.tenant.deputy.persistence;

import org.jspecify.annotations.NullMarked;
