package de.allmende.marketplace.catalogue;

import java.util.List;

/** What the newest versions of offerings say of each other. */
public interface Dependencies {

    /** Nobody else releases a version until the end of the transaction, so that two do not close a circle together. */
    void lock();

    /** Whether the one needs the other, directly or through offerings that the reader may not see. */
    boolean needs(String key, String other);

    boolean excludes(String key, String other);

    /** The offerings that need this one and that the reader sees, by name. */
    List<Offering> needing(String key);
}
