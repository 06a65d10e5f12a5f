/** REST door of the affiliations. */
@NullMarked
package de.allmende.tenant.affiliation.web;

import org.jspecify.annotations.NullMarked;
