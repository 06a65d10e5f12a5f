/** SQL of the data exports, and this service's own part of them. */
@NullMarked
package de.allmende.tenant.dataexport.persistence;

import org.jspecify.annotations.NullMarked;
