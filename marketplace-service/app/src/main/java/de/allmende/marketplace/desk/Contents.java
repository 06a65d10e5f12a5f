package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.OfferingDescription;

/** Turns a complete description back into what can be edited. */
public interface Contents {

    DraftContent of(OfferingDescription description);
}
