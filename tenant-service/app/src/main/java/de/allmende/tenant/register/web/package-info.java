/** REST door of the register. */
@NullMarked
package de.allmende.tenant.register.web;

import org.jspecify.annotations.NullMarked;
