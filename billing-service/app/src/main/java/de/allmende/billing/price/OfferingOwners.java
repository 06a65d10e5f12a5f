package de.allmende.billing.price;

import de.allmende.platform.tenancy.TenantId;

/** Who provides which offering, and so may price its components. */
public interface OfferingOwners {

    /** Keeps whose the key is; the first to have it keeps it. Inside a transaction of the owner. */
    void keep(TenantId owner, String offeringKey);

    boolean owns(TenantId tenant, String offeringKey);

    /** The key with which the component's code begins. */
    static String keyOf(String component) {
        int end = component.indexOf('.');
        return end < 0 ? component : component.substring(0, end);
    }
}
