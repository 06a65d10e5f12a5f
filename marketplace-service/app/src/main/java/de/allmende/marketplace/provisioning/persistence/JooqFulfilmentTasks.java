package de.allmende.marketplace.provisioning.persistence;

import static de.allmende.marketplace.db.Tables.FULFILMENT_TASK;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.db.tables.records.FulfilmentTaskRecord;
import de.allmende.marketplace.provisioning.FulfilmentTask;
import de.allmende.marketplace.provisioning.FulfilmentTaskId;
import de.allmende.marketplace.provisioning.FulfilmentTasks;
import de.allmende.marketplace.provisioning.TaskKind;
import de.allmende.marketplace.provisioning.TaskState;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks in PostgreSQL; always on the provider's side. */
@Component
final class JooqFulfilmentTasks implements FulfilmentTasks {

    private final DSLContext database;

    JooqFulfilmentTasks(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(FulfilmentTask task) {
        database.insertInto(FULFILMENT_TASK)
                .set(FULFILMENT_TASK.ID, task.id().value())
                .set(FULFILMENT_TASK.BOOKING_ID, task.booking().value())
                .set(FULFILMENT_TASK.PROVIDER_ID, task.provider().value())
                .set(FULFILMENT_TASK.CONSUMER_ID, task.consumer().value())
                .set(FULFILMENT_TASK.KIND, task.kind().name())
                .set(FULFILMENT_TASK.STATE, task.state().name())
                .set(FULFILMENT_TASK.CREATED_AT, task.createdAt().atOffset(ZoneOffset.UTC))
                .set(FULFILMENT_TASK.DUE_ON, task.dueOn())
                .execute();
    }

    @Override
    public Optional<FulfilmentTask> lock(TenantId provider, FulfilmentTaskId id) {
        return database.selectFrom(FULFILMENT_TASK)
                .where(FULFILMENT_TASK.ID.eq(id.value()))
                .and(FULFILMENT_TASK.PROVIDER_ID.eq(provider.value()))
                .forNoKeyUpdate()
                .fetchOptional(JooqFulfilmentTasks::task);
    }

    @Override
    public Optional<FulfilmentTask> lockOpen(Booking booking) {
        return database.selectFrom(FULFILMENT_TASK)
                .where(FULFILMENT_TASK.BOOKING_ID.eq(booking.id().value()))
                .and(FULFILMENT_TASK.PROVIDER_ID.eq(booking.provider().value()))
                .and(FULFILMENT_TASK.STATE.eq(TaskState.OPEN.name()))
                .forNoKeyUpdate()
                .fetchOptional(JooqFulfilmentTasks::task);
    }

    @Override
    public void complete(FulfilmentTask task) {
        var completion = Objects.requireNonNull(task.completion(), "completion");
        var changed = database.update(FULFILMENT_TASK)
                .set(FULFILMENT_TASK.STATE, task.state().name())
                .set(FULFILMENT_TASK.COMPLETED_AT, completion.at().atOffset(ZoneOffset.UTC))
                .set(FULFILMENT_TASK.COMPLETED_BY_ID, completion.by().id())
                .set(FULFILMENT_TASK.COMPLETED_BY_NAME, completion.by().name())
                .set(FULFILMENT_TASK.ACCESS_URL, completion.accessUrl())
                .set(FULFILMENT_TASK.NOTE, completion.note())
                .where(FULFILMENT_TASK.ID.eq(task.id().value()))
                .and(FULFILMENT_TASK.STATE.eq(TaskState.OPEN.name()))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException("Task " + task.id() + " is not what was read; its row was not locked.");
        }
    }

    @Override
    public void postpone(FulfilmentTask task, LocalDate dueOn) {
        database.update(FULFILMENT_TASK)
                .set(FULFILMENT_TASK.DUE_ON, dueOn)
                .where(FULFILMENT_TASK.ID.eq(task.id().value()))
                .execute();
    }

    @Override
    public List<FulfilmentTask> page(
            TenantId provider, @Nullable TaskState state, int size, Optional<FulfilmentTaskId> after) {
        return database.selectFrom(FULFILMENT_TASK)
                .where(FULFILMENT_TASK.PROVIDER_ID.eq(provider.value()))
                .and(state == null ? DSL.trueCondition() : FULFILMENT_TASK.STATE.eq(state.name()))
                .and(after.map(last -> FULFILMENT_TASK.ID.gt(last.value())).orElse(DSL.trueCondition()))
                .orderBy(FULFILMENT_TASK.ID)
                .limit(size)
                .fetch(JooqFulfilmentTasks::task);
    }

    private static FulfilmentTask task(FulfilmentTaskRecord row) {
        var completion = row.getCompletedAt() == null
                ? null
                : new FulfilmentTask.Completion(
                        new Person(row.getCompletedById(), row.getCompletedByName()),
                        row.getCompletedAt().toInstant(),
                        row.getAccessUrl(),
                        row.getNote());
        return new FulfilmentTask(
                new FulfilmentTaskId(row.getId()),
                new BookingId(row.getBookingId()),
                new TenantId(row.getProviderId()),
                new TenantId(row.getConsumerId()),
                TaskKind.valueOf(row.getKind()),
                row.getCreatedAt().toInstant(),
                row.getDueOn(),
                completion);
    }
}
