package de.allmende.tenant.member;

/** Says of a tenant, within a transaction, whether its booked services rest. */
public interface RestingServices {

    boolean rest(Tenant tenant);
}
