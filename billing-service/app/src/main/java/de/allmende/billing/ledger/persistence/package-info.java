/** The table of postings. */
@NullMarked
package de.allmende.billing.ledger.persistence;

import org.jspecify.annotations.NullMarked;
