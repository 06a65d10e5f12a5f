/** The agreement as an accessible PDF. */
@NullMarked
package de.allmende.marketplace.agreement.pdf;

import org.jspecify.annotations.NullMarked;
