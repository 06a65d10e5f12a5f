package de.allmende.marketplace.booking.persistence;

import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.CoSignatures;
import de.allmende.marketplace.booking.Journal;
import de.allmende.marketplace.booking.QuantityChanges;
import de.allmende.platform.audit.AuditTrail;
import org.jooq.DSLContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The real repositories of this room, for tests of other rooms. */
public final class BookingTables {

    private BookingTables() {}

    public static Bookings bookings(DSLContext database) {
        return new JooqBookings(database, rows());
    }

    public static QuantityChanges quantityChanges(DSLContext database) {
        return new JooqQuantityChanges(database, rows());
    }

    private static BookingRows rows() {
        return new BookingRows(JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build());
    }

    public static CoSignatures coSignatures(DSLContext database) {
        return new JooqCoSignatures(database);
    }

    public static Journal journal(DSLContext database, AuditTrail audit) {
        return new JooqJournal(database, audit);
    }
}
