/** REST door: claim rules. */
@NullMarked
package de.allmende.tenant.claimrule.web;

import org.jspecify.annotations.NullMarked;
