package de.allmende.marketplace.desk;

import de.allmende.platform.tenancy.Actor;

/** Tells billing whose an offering is, in the transaction that opens it. */
public interface OpenedOfferings {

    void tell(Actor provider, String key);
}
