/** The REST door for invoice runs. */
@NullMarked
package de.allmende.billing.invoicerun.web;

import org.jspecify.annotations.NullMarked;
