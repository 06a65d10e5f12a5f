/** REST door of the suspensions. */
@NullMarked
package de.allmende.tenant.suspension.web;

import org.jspecify.annotations.NullMarked;
