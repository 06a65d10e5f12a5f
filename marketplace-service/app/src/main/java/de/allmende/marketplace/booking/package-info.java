/** Buchung: what a municipality has ordered, from the request over the approval by a second person to its end. It owns the contract's life, not the amounts (billing) and not the technical work (provisioning). */
@NullMarked
package de.allmende.marketplace.booking;

import org.jspecify.annotations.NullMarked;
