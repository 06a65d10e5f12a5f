/** Continues an interrupted run. */
@NullMarked
package de.allmende.billing.invoicerun.schedule;

import org.jspecify.annotations.NullMarked;
