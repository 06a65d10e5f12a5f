/** Freigaberegeln: which co-signatures bookings of a tenant need, written by one person and released by another. */
@NullMarked
package de.allmende.marketplace.approvalrule;

import org.jspecify.annotations.NullMarked;
