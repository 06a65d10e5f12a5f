package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks of providers. */
public interface FulfilmentTasks {

    void add(FulfilmentTask task);

    /** Locked until the end of the transaction. */
    Optional<FulfilmentTask> lock(TenantId provider, FulfilmentTaskId id);

    /** What the booking waits for, locked until the end of the transaction. */
    Optional<FulfilmentTask> lockOpen(Booking booking);

    void complete(FulfilmentTask task);

    void postpone(FulfilmentTask task, LocalDate dueOn);

    /** The oldest first. */
    List<FulfilmentTask> page(TenantId provider, @Nullable TaskState state, int size, Optional<FulfilmentTaskId> after);
}
