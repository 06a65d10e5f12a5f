package de.allmende.marketplace.booking.persistence;

import static de.allmende.marketplace.db.Tables.BOOKING;
import static de.allmende.marketplace.db.Tables.CO_SIGNATURE;
import static de.allmende.marketplace.db.Tables.QUANTITY_CHANGE;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.CoSignature;
import de.allmende.marketplace.booking.CoSignatureId;
import de.allmende.marketplace.booking.CoSignatureKind;
import de.allmende.marketplace.booking.CoSignatureState;
import de.allmende.marketplace.booking.CoSignatures;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.QuantityChangeId;
import de.allmende.marketplace.booking.QuantityChangeState;
import de.allmende.marketplace.db.tables.records.CoSignatureRecord;
import de.allmende.platform.tenancy.TenantId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Co-signatures in PostgreSQL; only who decided on one, and how, is ever added. */
@Component
final class JooqCoSignatures implements CoSignatures {

    private final DSLContext database;

    JooqCoSignatures(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(Booking booking, List<CoSignature> asked) {
        for (var each : asked) {
            database.insertInto(CO_SIGNATURE)
                    .set(CO_SIGNATURE.ID, each.id().value())
                    .set(CO_SIGNATURE.TENANT_ID, booking.consumer().value())
                    .set(CO_SIGNATURE.BOOKING_ID, booking.id().value())
                    .set(
                            CO_SIGNATURE.QUANTITY_CHANGE_ID,
                            each.change() == null ? null : each.change().value())
                    .set(CO_SIGNATURE.REQUESTED_BY_ID, booking.requestedBy().id())
                    .set(CO_SIGNATURE.KIND, each.kind().name())
                    .set(CO_SIGNATURE.BECAUSE, each.because())
                    .set(CO_SIGNATURE.RULES_VERSION, each.rulesVersion())
                    .set(CO_SIGNATURE.ASKED_AT, each.askedAt().atOffset(ZoneOffset.UTC))
                    .set(CO_SIGNATURE.DUE_ON, each.dueOn())
                    .set(CO_SIGNATURE.STATE, each.state().name())
                    .execute();
        }
    }

    @Override
    public void store(TenantId consumer, CoSignature coSignature) {
        var signed = coSignature.signed();
        var changed = database.update(CO_SIGNATURE)
                .set(CO_SIGNATURE.STATE, coSignature.state().name())
                .set(
                        CO_SIGNATURE.DECIDED_BY_ID,
                        signed == null ? null : signed.by().id())
                .set(
                        CO_SIGNATURE.DECIDED_BY_NAME,
                        signed == null ? null : signed.by().name())
                .set(
                        CO_SIGNATURE.DECIDED_AT,
                        signed == null ? null : signed.at().atOffset(ZoneOffset.UTC))
                .set(CO_SIGNATURE.COMMENT, signed == null ? null : signed.comment())
                .where(CO_SIGNATURE.ID.eq(coSignature.id().value()))
                .and(CO_SIGNATURE.TENANT_ID.eq(consumer.value()))
                .and(CO_SIGNATURE.STATE.eq(CoSignatureState.OPEN.name()))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(coSignature.id() + " is not open; its booking was not locked.");
        }
    }

    @Override
    public Optional<CoSignature> find(TenantId consumer, CoSignatureId id) {
        return database.selectFrom(CO_SIGNATURE)
                .where(CO_SIGNATURE.TENANT_ID.eq(consumer.value()))
                .and(CO_SIGNATURE.ID.eq(id.value()))
                .fetchOptional(JooqCoSignatures::coSignature);
    }

    @Override
    public Map<BookingId, List<CoSignature>> of(TenantId consumer, Collection<BookingId> bookings) {
        return database
                .selectFrom(CO_SIGNATURE)
                .where(CO_SIGNATURE.TENANT_ID.eq(consumer.value()))
                .and(CO_SIGNATURE.BOOKING_ID.in(
                        bookings.stream().map(BookingId::value).toList()))
                .and(CO_SIGNATURE.QUANTITY_CHANGE_ID.isNull())
                .fetch(JooqCoSignatures::coSignature)
                .stream()
                .sorted(Comparator.comparing(CoSignature::kind))
                .collect(Collectors.groupingBy(CoSignature::booking));
    }

    @Override
    public Map<QuantityChangeId, List<CoSignature>> ofChanges(TenantId consumer, Collection<QuantityChangeId> changes) {
        if (changes.isEmpty()) {
            return Map.of();
        }
        return database
                .selectFrom(CO_SIGNATURE)
                .where(CO_SIGNATURE.TENANT_ID.eq(consumer.value()))
                .and(CO_SIGNATURE.QUANTITY_CHANGE_ID.in(
                        changes.stream().map(QuantityChangeId::value).toList()))
                .fetch(JooqCoSignatures::coSignature)
                .stream()
                .sorted(Comparator.comparing(CoSignature::kind))
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.change())));
    }

    @Override
    public List<CoSignature> open(TenantId consumer, int size) {
        return database.select(CO_SIGNATURE.fields())
                .from(CO_SIGNATURE)
                .join(BOOKING)
                .on(BOOKING.ID.eq(CO_SIGNATURE.BOOKING_ID))
                .leftJoin(QUANTITY_CHANGE)
                .on(QUANTITY_CHANGE.ID.eq(CO_SIGNATURE.QUANTITY_CHANGE_ID))
                .where(CO_SIGNATURE.TENANT_ID.eq(consumer.value()))
                .and(CO_SIGNATURE.STATE.eq(CoSignatureState.OPEN.name()))
                .and(BOOKING.CONSUMER_ID.eq(consumer.value()))
                .and(CO_SIGNATURE
                        .QUANTITY_CHANGE_ID
                        .isNull()
                        .and(BOOKING.STATE.eq(BookingState.IN_APPROVAL.name()))
                        .or(QUANTITY_CHANGE
                                .STATE
                                .eq(QuantityChangeState.IN_APPROVAL.name())
                                .and(BOOKING.STATE.eq(BookingState.ACTIVE.name()))))
                .orderBy(CO_SIGNATURE.DUE_ON, CO_SIGNATURE.ID)
                .limit(size)
                .fetchInto(CO_SIGNATURE)
                .map(JooqCoSignatures::coSignature);
    }

    private static CoSignature coSignature(CoSignatureRecord row) {
        return new CoSignature(
                new CoSignatureId(row.getId()),
                new BookingId(row.getBookingId()),
                row.getQuantityChangeId() == null ? null : new QuantityChangeId(row.getQuantityChangeId()),
                CoSignatureKind.valueOf(row.getKind()),
                row.getBecause(),
                row.getRulesVersion(),
                row.getAskedAt().toInstant(),
                row.getDueOn(),
                CoSignatureState.valueOf(row.getState()),
                row.getDecidedAt() == null
                        ? null
                        : new CoSignature.Signed(
                                new Person(row.getDecidedById(), row.getDecidedByName()),
                                row.getDecidedAt().toInstant(),
                                row.getComment()));
    }
}
