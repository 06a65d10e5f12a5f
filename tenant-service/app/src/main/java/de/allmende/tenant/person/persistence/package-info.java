/** SQL of people and grants. */
@NullMarked
package de.allmende.tenant.person.persistence;

import org.jspecify.annotations.NullMarked;
