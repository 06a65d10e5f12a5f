/** REST door of the deputies. */
@NullMarked
package de.allmende.tenant.deputy.web;

import org.jspecify.annotations.NullMarked;
