/**
 * Billing: how much. Prices and quotes ({@code price}, {@code rating}, {@code tax}), what is charged
 * ({@code subscription}, {@code usage}), and what comes out of it ({@code invoicerun}, {@code invoice},
 * {@code document}, {@code ledger}). {@code tenantfact} is a replica of who the parties are.
 */
@NullMarked
package de.allmende.billing;

import org.jspecify.annotations.NullMarked;
