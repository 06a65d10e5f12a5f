package de.allmende.marketplace.catalogue;

import de.allmende.platform.kernel.Refusal;

/** Every "no" to publishing an offering. */
public sealed interface PublishRefusal extends Refusal {

    /** This version is already published with another text; a change needs the next version. */
    record VersionIsFrozen(String key, int version) implements PublishRefusal {}
}
