/** The invoice as a letter for people: wording in Java, layout in a stylesheet, rendering in the ground. */
@NullMarked
package de.allmende.billing.document.pdf;

import org.jspecify.annotations.NullMarked;
