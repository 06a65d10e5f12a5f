package de.allmende.marketplace.catalogue;

import java.util.Collection;

/** What components cost in general; billing knows. */
public interface Prices {

    /** One question for all codes. Never fails: without billing the table is empty and says since when. */
    PriceTable of(Collection<String> componentCodes);
}
