/** A ZIP file that describes itself as a Frictionless Data Package. */
@NullMarked
package de.allmende.tenant.dataexport.pack;

import org.jspecify.annotations.NullMarked;
