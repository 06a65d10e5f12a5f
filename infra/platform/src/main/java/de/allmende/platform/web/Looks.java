package de.allmende.platform.web;

import de.allmende.platform.tenancy.Actor;

/** Keeps for a tenant what somebody in a support case has looked at. */
public interface Looks {

    /**
     * Before anything is shown; when it cannot be kept, nothing is.
     *
     * @param what method and address
     */
    void keep(Actor supporter, String what);
}
