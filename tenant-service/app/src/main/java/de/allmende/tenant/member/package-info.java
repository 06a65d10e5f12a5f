/** Tenants: who takes part, since when, on which legal basis, with how many inhabitants. */
@NullMarked
package de.allmende.tenant.member;

import org.jspecify.annotations.NullMarked;
