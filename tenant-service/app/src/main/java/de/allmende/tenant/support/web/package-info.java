/** REST door of the support cases. */
@NullMarked
package de.allmende.tenant.support.web;

import org.jspecify.annotations.NullMarked;
