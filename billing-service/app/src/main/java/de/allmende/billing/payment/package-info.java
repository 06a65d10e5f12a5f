/**
 * Payments: what came in on the issuer's account, which invoices it settles, what is open and who was reminded. An invoice never
 * changes because of it.
 */
@NullMarked
package de.allmende.billing.payment;

import org.jspecify.annotations.NullMarked;
