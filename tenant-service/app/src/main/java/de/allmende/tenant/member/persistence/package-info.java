/** SQL of the tenants. */
@NullMarked
package de.allmende.tenant.member.persistence;

import org.jspecify.annotations.NullMarked;
