/** The ledger: double entry, one row per transfer. */
@NullMarked
package de.allmende.billing.ledger;

import org.jspecify.annotations.NullMarked;
