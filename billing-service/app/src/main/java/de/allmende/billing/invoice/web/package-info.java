/** The REST door for invoices of both sides. */
@NullMarked
package de.allmende.billing.invoice.web;

import org.jspecify.annotations.NullMarked;
