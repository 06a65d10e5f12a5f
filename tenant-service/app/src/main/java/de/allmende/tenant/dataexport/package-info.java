/** Datenmitnahme: a tenant takes all of its data away, in open formats, as one ZIP file. */
@NullMarked
package de.allmende.tenant.dataexport;

import org.jspecify.annotations.NullMarked;
