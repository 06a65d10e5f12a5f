/** SQL of the documents. */
@NullMarked
package de.allmende.tenant.document.persistence;

import org.jspecify.annotations.NullMarked;
