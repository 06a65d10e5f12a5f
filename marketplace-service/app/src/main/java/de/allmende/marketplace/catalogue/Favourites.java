package de.allmende.marketplace.catalogue;

import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** What each person has marked in the catalogue of a tenant. */
public interface Favourites {

    /** To mark twice changes nothing. */
    void mark(Actor person, OfferingId offering, Instant at);

    void unmark(Actor person, OfferingId offering);

    /** Of these offerings, those that this person has marked. */
    Set<OfferingId> of(Actor person, Collection<OfferingId> offerings);
}
