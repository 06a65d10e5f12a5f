/** The tables of runs, their lines and drafts. */
@NullMarked
package de.allmende.billing.invoicerun.persistence;

import org.jspecify.annotations.NullMarked;
