/** REST door of the admission requests. */
@NullMarked
package de.allmende.tenant.admission.web;

import org.jspecify.annotations.NullMarked;
