package de.allmende.marketplace.catalogue.persistence;

import static de.allmende.marketplace.db.Tables.CATALOGUE_ENTRY;
import static de.allmende.marketplace.db.Tables.DISCONTINUATION;

import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.Discontinuation.Successor;
import de.allmende.marketplace.catalogue.Discontinuations;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Announced ends of offerings in PostgreSQL. */
@Component
final class JooqDiscontinuations implements Discontinuations {

    private static final Condition IN_FORCE = DISCONTINUATION.STATE.in("ANNOUNCED", "WITHDRAWAL_PROPOSED");

    private final DSLContext database;

    JooqDiscontinuations(DSLContext database) {
        this.database = database;
    }

    /** Whether an offering's last day of service is over. */
    static Condition isRetired(Field<UUID> offering, LocalDate today) {
        return DSL.exists(DSL.selectOne()
                .from(DISCONTINUATION)
                .where(DISCONTINUATION.OFFERING_ID.eq(offering))
                .and(IN_FORCE)
                .and(DISCONTINUATION.END_OF_LIFE_ON.lt(today)));
    }

    @Override
    public Map<OfferingId, Discontinuation> of(Collection<OfferingId> offerings) {
        if (offerings.isEmpty()) {
            return Map.of();
        }
        var rows = database.selectFrom(DISCONTINUATION)
                .where(DISCONTINUATION.OFFERING_ID.in(
                        offerings.stream().map(OfferingId::value).toList()))
                .and(IN_FORCE)
                .fetch();
        var successors = successors(rows.getValues(DISCONTINUATION.SUCCESSOR_ID));
        var found = new HashMap<OfferingId, Discontinuation>();
        rows.forEach(row -> found.put(
                new OfferingId(row.getOfferingId()),
                new Discontinuation(
                        row.getAnnouncedAt().toInstant(),
                        row.getEndOfSaleOn(),
                        row.getEndOfLifeOn(),
                        row.getReason(),
                        successors.get(row.getSuccessorId()))));
        return found;
    }

    @Override
    public Map<OfferingId, LocalDate> soldOut(TenantId provider, LocalDate day) {
        return database.selectFrom(DISCONTINUATION)
                .where(DISCONTINUATION.TENANT_ID.eq(provider.value()))
                .and(IN_FORCE)
                .and(DISCONTINUATION.END_OF_SALE_ON.lt(day))
                .fetchMap(row -> new OfferingId(row.getOfferingId()), row -> row.getEndOfLifeOn());
    }

    private Map<UUID, Successor> successors(List<UUID> ids) {
        return database.select(CATALOGUE_ENTRY.OFFERING_ID, CATALOGUE_ENTRY.KEY, CATALOGUE_ENTRY.NAME)
                .distinctOn(CATALOGUE_ENTRY.OFFERING_ID)
                .from(CATALOGUE_ENTRY)
                .where(CATALOGUE_ENTRY.OFFERING_ID.in(ids))
                .orderBy(CATALOGUE_ENTRY.OFFERING_ID, CATALOGUE_ENTRY.VERSION.desc())
                .fetchMap(
                        CATALOGUE_ENTRY.OFFERING_ID,
                        row -> new Successor(new OfferingId(row.value1()), row.value2(), row.value3()));
    }
}
