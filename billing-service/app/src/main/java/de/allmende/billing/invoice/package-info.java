/** Issued invoices: numbered, immutable, with their original bytes. Owns the number series. */
@NullMarked
package de.allmende.billing.invoice;

import org.jspecify.annotations.NullMarked;
