package de.allmende.marketplace.booking.persistence;

import static de.allmende.marketplace.db.Tables.BOOKING_EVENT;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingEvent;
import de.allmende.marketplace.booking.Journal;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Timeline and audit row in the act's transaction. */
@Component
final class JooqJournal implements Journal {

    /** How the provider is called behind a name in the consumer's audit trail. */
    private static final String PROVIDER = "Anbieter";

    private final DSLContext database;
    private final AuditTrail audit;

    JooqJournal(DSLContext database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public void record(
            Actor actor, @Nullable Booking before, Booking booking, BookingEvent event, @Nullable String comment) {
        write(actor, booking, event, booking.stateSince(), comment, changes(before, booking));
    }

    @Override
    public void remark(Actor actor, Booking booking, BookingEvent event, Instant at, @Nullable String comment) {
        write(actor, booking, event, at, comment, List.of(Change.set("Vorgang", event.label())));
    }

    private void write(
            Actor actor,
            Booking booking,
            BookingEvent event,
            Instant at,
            @Nullable String comment,
            List<Change> changes) {
        database.insertInto(BOOKING_EVENT)
                .set(BOOKING_EVENT.ID, Ids.next())
                .set(BOOKING_EVENT.BOOKING_ID, booking.id().value())
                .set(BOOKING_EVENT.PROVIDER_ID, booking.provider().value())
                .set(BOOKING_EVENT.CONSUMER_ID, booking.consumer().value())
                .set(BOOKING_EVENT.HAPPENED_AT, at.atOffset(ZoneOffset.UTC))
                .set(BOOKING_EVENT.ACT, event.name())
                .set(BOOKING_EVENT.STATE, booking.state().name())
                .set(BOOKING_EVENT.TENANT_ID, actor.tenant().value())
                .set(BOOKING_EVENT.ACTOR_KIND, actor.kind().name())
                .set(BOOKING_EVENT.ACTOR_ID, actor.subject())
                .set(BOOKING_EVENT.ACTOR_NAME, actor.name())
                .set(BOOKING_EVENT.COMMENT, comment)
                .execute();
        audit.record(
                        actor,
                        "BOOKING_" + event.name(),
                        "booking",
                        booking.id().value(),
                        booking.number() + " " + booking.offering().name() + ": " + event.label(),
                        comment,
                        changes)
                .alsoIn(booking.consumer(), PROVIDER);
    }

    private static List<Change> changes(@Nullable Booking before, Booking booking) {
        return Stream.of(
                        Change.of(
                                "Stand",
                                before == null ? null : before.state().label(),
                                booking.state().label()),
                        Change.of("Letzter Tag", before == null ? null : before.terminatesOn(), booking.terminatesOn()))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .toList();
    }
}
