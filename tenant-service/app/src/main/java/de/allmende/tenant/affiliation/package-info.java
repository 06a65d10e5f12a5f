/** Affiliations: the tree of tenants beneath the association, and who acts for whom. */
@NullMarked
package de.allmende.tenant.affiliation;

import org.jspecify.annotations.NullMarked;
