package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.Person;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Bereitstellungsaufgabe: work of the provider that a booking waits for. */
public record FulfilmentTask(
        FulfilmentTaskId id,
        BookingId booking,
        TenantId provider,
        TenantId consumer,
        TaskKind kind,
        Instant createdAt,
        LocalDate dueOn,
        @Nullable Completion completion) {

    /** How the work ended. */
    public record Completion(
            Person by,
            Instant at,
            @Nullable String accessUrl,
            @Nullable String note) {}

    static FulfilmentTask open(Booking booking, TaskKind kind, LocalDate dueOn) {
        return new FulfilmentTask(
                FulfilmentTaskId.next(),
                booking.id(),
                booking.provider(),
                booking.consumer(),
                kind,
                booking.stateSince(),
                dueOn,
                null);
    }

    FulfilmentTask completed(Completion how) {
        return new FulfilmentTask(id, booking, provider, consumer, kind, createdAt, dueOn, how);
    }

    public TaskState state() {
        return completion == null ? TaskState.OPEN : TaskState.DONE;
    }
}
