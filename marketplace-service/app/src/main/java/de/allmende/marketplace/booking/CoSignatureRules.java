package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.OfferingDescription;
import java.util.List;

/** What the consumer's own rules ask for besides the approval; nothing where it has none. Inside an open transaction. */
public interface CoSignatureRules {

    List<NeededCoSignature> neededFor(Booking booking, OfferingDescription offering);
}
