package de.allmende.marketplace.booking.persistence;

import static de.allmende.marketplace.db.Tables.BOOKING;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import de.allmende.marketplace.booking.BookedOffering;
import de.allmende.marketplace.booking.BookedPlan;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.BookingOrigin;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.Decision;
import de.allmende.marketplace.booking.OrderDetails;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.ProcurementGround;
import de.allmende.marketplace.booking.QuantityChange;
import de.allmende.marketplace.booking.Quote;
import de.allmende.marketplace.db.tables.records.BookingRecord;
import de.allmende.platform.tenancy.TenantId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows as bookings and back. What is pinned at the submission is kept as one JSON document of the records' components and
 * nothing else: questions such as {@code isZero()} are not part of it.
 */
@Component
final class BookingRows {

    private record Pinned(BookedOffering offering, BookedPlan plan, Quote quote, OrderDetails details) {}

    /** What is ordered, and what it costs, once that has changed. */
    private record Ordered(BookedPlan plan, Quote quote) {}

    private static final TypeReference<LinkedHashMap<String, Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper json;

    BookingRows(JsonMapper json) {
        this.json = json.rebuild()
                .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
                .build();
    }

    Booking booking(BookingRecord row) {
        var pinned = json.readValue(row.getContent().data(), Pinned.class);
        var ordered = row.getOrdered() == null
                ? new Ordered(pinned.plan(), pinned.quote())
                : json.readValue(row.getOrdered().data(), Ordered.class);
        return new Booking(
                new BookingId(row.getId()),
                row.getNumber(),
                new TenantId(row.getProviderId()),
                new TenantId(row.getConsumerId()),
                pinned.offering(),
                ordered.plan(),
                ordered.quote(),
                details(row, pinned.details()),
                new Person(row.getRequestedById(), row.getRequestedByName()),
                row.getRequestedAt().toInstant(),
                decision(row),
                BookingState.valueOf(row.getState()),
                row.getStateSince().toInstant(),
                row.getSuspendedSince() == null ? null : row.getSuspendedSince().toInstant(),
                row.getStartsOn(),
                row.getActiveSince(),
                row.getTerminatesOn(),
                origin(row),
                row.getVersion());
    }

    BookingRecord row(DSLContext database, Booking booking) {
        var row = database.newRecord(BOOKING);
        row.setId(booking.id().value());
        row.setNumber(booking.number());
        row.setProviderId(booking.provider().value());
        row.setConsumerId(booking.consumer().value());
        row.setCatalogueEntryId(booking.offering().entry().value());
        row.setOfferingId(booking.offering().id().value());
        row.setOfferingKey(booking.offering().key());
        row.setOfferingName(booking.offering().name());
        row.setOfferingVersion(booking.offering().version());
        row.setPlanCode(booking.plan().code());
        row.setContent(JSONB.valueOf(json.writeValueAsString(
                new Pinned(booking.offering(), booking.plan(), booking.quote(), booking.details()))));
        row.setOrderValues(
                JSONB.valueOf(json.writeValueAsString(booking.details().values())));
        row.setPriceVersion(booking.quote().priceVersion());
        row.setFullTermGrossAmount(booking.quote().fullTermGross().amount());
        row.setRequestedById(booking.requestedBy().id());
        row.setRequestedByName(booking.requestedBy().name());
        row.setRequestedAt(booking.requestedAt().atOffset(ZoneOffset.UTC));
        row.setStartsOn(booking.startsOn());
        row.setState(booking.state().name());
        row.setStateSince(booking.stateSince().atOffset(ZoneOffset.UTC));
        var suspendedSince = booking.suspendedSince();
        row.setSuspendedSince(suspendedSince == null ? null : suspendedSince.atOffset(ZoneOffset.UTC));
        row.setActiveSince(booking.activeSince());
        row.setTerminatesOn(booking.terminatesOn());
        row.setVersion(booking.version());
        var origin = booking.origin();
        if (origin != null) {
            row.setOriginId(origin.booking().value());
            row.setOriginNumber(origin.number());
            row.setOriginActiveSince(origin.activeSince());
        }
        var decision = booking.decision();
        if (decision != null) {
            row.setDecidedById(decision.by().id());
            row.setDecidedByName(decision.by().name());
            row.setDecidedAt(decision.at().atOffset(ZoneOffset.UTC));
            row.setProcurement(procurement(decision.ground()));
        }
        return row;
    }

    JSONB ordered(Booking booking) {
        return JSONB.valueOf(json.writeValueAsString(new Ordered(booking.plan(), booking.quote())));
    }

    QuantityChange.Offer offer(JSONB content) {
        return json.readValue(content.data(), QuantityChange.Offer.class);
    }

    JSONB content(QuantityChange.Offer offer) {
        return JSONB.valueOf(json.writeValueAsString(offer));
    }

    @Nullable
    ProcurementGround ground(@Nullable JSONB procurement) {
        return procurement == null ? null : json.readValue(procurement.data(), ProcurementGround.class);
    }

    @Nullable
    JSONB procurement(@Nullable ProcurementGround ground) {
        return ground == null ? null : JSONB.valueOf(json.writeValueAsString(ground));
    }

    /** Rows of before have what was stated in their content only. */
    private OrderDetails details(BookingRecord row, OrderDetails pinned) {
        return row.getOrderValues() == null
                ? pinned
                : pinned.with(json.readValue(row.getOrderValues().data(), VALUES));
    }

    private static @Nullable BookingOrigin origin(BookingRecord row) {
        return row.getOriginId() == null
                ? null
                : new BookingOrigin(
                        new BookingId(row.getOriginId()), row.getOriginNumber(), row.getOriginActiveSince());
    }

    private @Nullable Decision decision(BookingRecord row) {
        return row.getDecidedAt() == null
                ? null
                : new Decision(
                        new Person(row.getDecidedById(), row.getDecidedByName()),
                        row.getDecidedAt().toInstant(),
                        ground(row.getProcurement()));
    }
}
