/** The tables of issued invoices. */
@NullMarked
package de.allmende.billing.invoice.persistence;

import org.jspecify.annotations.NullMarked;
