/** REST door of the audit rows. */
@NullMarked
package de.allmende.tenant.audit.web;

import org.jspecify.annotations.NullMarked;
