/** REST door of the documents. */
@NullMarked
package de.allmende.tenant.document.web;

import org.jspecify.annotations.NullMarked;
