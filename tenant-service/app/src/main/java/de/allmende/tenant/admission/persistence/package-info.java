/** SQL of the admission requests. */
@NullMarked
package de.allmende.tenant.admission.persistence;

import org.jspecify.annotations.NullMarked;
