/** REST door of the data exports. */
@NullMarked
package de.allmende.tenant.dataexport.web;

import org.jspecify.annotations.NullMarked;
