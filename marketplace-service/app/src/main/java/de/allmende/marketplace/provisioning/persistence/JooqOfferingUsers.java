package de.allmende.marketplace.provisioning.persistence;

import static de.allmende.marketplace.db.Tables.OFFERING_USER;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.provisioning.OfferingUsers;
import de.allmende.platform.kernel.Ids;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The public list of users in PostgreSQL. */
@Component
final class JooqOfferingUsers implements OfferingUsers {

    private final DSLContext database;

    JooqOfferingUsers(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(Booking booking, String consumerName, LocalDate since) {
        database.insertInto(OFFERING_USER)
                .set(OFFERING_USER.ID, Ids.next())
                .set(OFFERING_USER.PROVIDER_ID, booking.provider().value())
                .set(OFFERING_USER.OFFERING_ID, booking.offering().id().value())
                .set(OFFERING_USER.BOOKING_ID, booking.id().value())
                .set(OFFERING_USER.CONSUMER_NAME, consumerName)
                .set(OFFERING_USER.SINCE, since)
                .execute();
    }

    @Override
    public void remove(Booking booking, LocalDate lastDay) {
        database.update(OFFERING_USER)
                .set(OFFERING_USER.UNTIL, lastDay)
                .where(OFFERING_USER.BOOKING_ID.eq(booking.id().value()))
                .and(OFFERING_USER.PROVIDER_ID.eq(booking.provider().value()))
                .execute();
    }
}
