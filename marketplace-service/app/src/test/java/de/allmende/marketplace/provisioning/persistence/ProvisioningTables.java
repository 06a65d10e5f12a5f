package de.allmende.marketplace.provisioning.persistence;

import de.allmende.marketplace.booking.BookedInstances;
import de.allmende.marketplace.provisioning.FulfilmentTasks;
import de.allmende.marketplace.provisioning.OfferingUsers;
import de.allmende.marketplace.provisioning.ServiceInstances;
import org.jooq.DSLContext;

/** The real repositories of this room, for tests of other rooms. */
public final class ProvisioningTables {

    private ProvisioningTables() {}

    public static FulfilmentTasks tasks(DSLContext database) {
        return new JooqFulfilmentTasks(database);
    }

    public static ServiceInstances instances(DSLContext database) {
        return new JooqServiceInstances(database);
    }

    public static BookedInstances bookedInstances(DSLContext database) {
        return new JooqServiceInstances(database);
    }

    public static OfferingUsers users(DSLContext database) {
        return new JooqOfferingUsers(database);
    }
}
