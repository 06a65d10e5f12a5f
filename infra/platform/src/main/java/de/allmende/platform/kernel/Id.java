package de.allmende.platform.kernel;

import java.util.UUID;

/** The identity of one thing: a UUID inside, text with a prefix at the doors. Implemented by one record per thing. */
public interface Id {

    UUID value();
}
