package de.allmende.marketplace.catalogue.persistence;

import static de.allmende.marketplace.db.Tables.FAVOURITE;

import de.allmende.marketplace.catalogue.Favourites;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What people have marked, in PostgreSQL. */
@Component
final class JooqFavourites implements Favourites {

    private final DSLContext database;

    JooqFavourites(DSLContext database) {
        this.database = database;
    }

    @Override
    public void mark(Actor person, OfferingId offering, Instant at) {
        database.insertInto(FAVOURITE)
                .set(FAVOURITE.TENANT_ID, person.tenant().value())
                .set(FAVOURITE.PERSON_ID, person.subject())
                .set(FAVOURITE.OFFERING_ID, offering.value())
                .set(FAVOURITE.MARKED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public void unmark(Actor person, OfferingId offering) {
        database.deleteFrom(FAVOURITE)
                .where(FAVOURITE.PERSON_ID.eq(person.subject()))
                .and(FAVOURITE.OFFERING_ID.eq(offering.value()))
                .execute();
    }

    @Override
    public Set<OfferingId> of(Actor person, Collection<OfferingId> offerings) {
        return database.select(FAVOURITE.OFFERING_ID)
                .from(FAVOURITE)
                .where(FAVOURITE.PERSON_ID.eq(person.subject()))
                .and(FAVOURITE.OFFERING_ID.in(
                        offerings.stream().map(OfferingId::value).toList()))
                .fetchSet(row -> new OfferingId(row.value1()));
    }

    /** Whether this person has marked an offering. */
    static Condition isMarkedBy(UUID person, Field<UUID> offering) {
        return DSL.exists(DSL.selectOne()
                .from(FAVOURITE)
                .where(FAVOURITE.PERSON_ID.eq(person))
                .and(FAVOURITE.OFFERING_ID.eq(offering)));
    }
}
