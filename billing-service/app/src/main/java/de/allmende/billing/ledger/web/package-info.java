/** The REST door for postings. */
@NullMarked
package de.allmende.billing.ledger.web;

import org.jspecify.annotations.NullMarked;
