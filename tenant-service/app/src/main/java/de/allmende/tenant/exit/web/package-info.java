/** REST door of the exits, and what a tenant still changes after its last day. */
@NullMarked
package de.allmende.tenant.exit.web;

import org.jspecify.annotations.NullMarked;
