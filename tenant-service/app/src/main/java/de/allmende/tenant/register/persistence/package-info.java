/** SQL of the register. */
@NullMarked
package de.allmende.tenant.register.persistence;

import org.jspecify.annotations.NullMarked;
