/** SQL of claim rules. */
@NullMarked
package de.allmende.tenant.claimrule.persistence;

import org.jspecify.annotations.NullMarked;
