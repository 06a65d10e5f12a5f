/** Dokumente: the papers behind a membership, such as decision, approval, publication and agreement. */
@NullMarked
package de.allmende.tenant.document;

import org.jspecify.annotations.NullMarked;
