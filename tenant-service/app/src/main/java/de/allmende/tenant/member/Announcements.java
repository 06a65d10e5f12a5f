package de.allmende.tenant.member;

import de.allmende.platform.tenancy.Actor;

/** Tells the other services, in the commit of the change, what is true of a tenant now. */
public interface Announcements {

    void changed(Actor actor, Tenant tenant);
}
