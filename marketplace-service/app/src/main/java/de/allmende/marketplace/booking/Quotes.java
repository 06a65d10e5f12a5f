package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Outcome;

/** Makes quotes; billing does. Never to be asked inside a transaction. */
public interface Quotes {

    Outcome<Quote, QuoteRefusal> quote(QuoteQuestion question);
}
