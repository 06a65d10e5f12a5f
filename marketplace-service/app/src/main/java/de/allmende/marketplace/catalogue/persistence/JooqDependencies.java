package de.allmende.marketplace.catalogue.persistence;

import static de.allmende.marketplace.db.Tables.CATALOGUE_ENTRY;

import de.allmende.marketplace.catalogue.Dependencies;
import de.allmende.marketplace.catalogue.Dependency;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingDescription;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What offerings say of each other in PostgreSQL. */
@Component
final class JooqDependencies implements Dependencies {

    private static final Table<Record> DEPENDENCY = DSL.table(DSL.name("plumbing", "offering_dependency"));
    private static final Field<String> KEY = DSL.field(DSL.name("key"), SQLDataType.CLOB);
    private static final Field<String> KIND = DSL.field(DSL.name("kind"), SQLDataType.CLOB);
    private static final Field<String> OTHER_KEY = DSL.field(DSL.name("other_key"), SQLDataType.CLOB);

    private final DSLContext database;
    private final Entries entries;

    JooqDependencies(DSLContext database, Entries entries) {
        this.database = database;
        this.entries = entries;
    }

    @Override
    public void lock() {
        database.fetch("select pg_advisory_xact_lock(hashtextextended('dependencies of offerings', 0))");
    }

    @Override
    public boolean needs(String key, String other) {
        return !database.fetch("""
                with recursive needed (key) as (
                    select other_key from plumbing.offering_dependency where key = {0} and kind = 'NEEDS'
                    union
                    select further.other_key from plumbing.offering_dependency further
                        join needed on needed.key = further.key and further.kind = 'NEEDS')
                select key from needed where key = {1}""", DSL.val(key), DSL.val(other)).isEmpty();
    }

    @Override
    public boolean excludes(String key, String other) {
        return database.fetchExists(DSL.selectOne()
                .from(DEPENDENCY)
                .where(KEY.eq(key))
                .and(OTHER_KEY.eq(other))
                .and(KIND.eq(Dependency.Kind.EXCLUDES.name())));
    }

    @Override
    public List<Offering> needing(String key) {
        return database.selectFrom(CATALOGUE_ENTRY)
                .where(CATALOGUE_ENTRY.KEY.in(DSL.select(KEY)
                        .from(DEPENDENCY)
                        .where(OTHER_KEY.eq(key))
                        .and(KIND.eq(Dependency.Kind.NEEDS.name()))))
                .and(JooqOfferings.newest())
                .orderBy(CATALOGUE_ENTRY.NAME, CATALOGUE_ENTRY.ID)
                .fetch(entries::offering);
    }

    /** Keeps what the newest version says. */
    static void keep(DSLContext database, OfferingDescription description) {
        database.deleteFrom(DEPENDENCY).where(KEY.eq(description.key())).execute();
        description
                .dependencies()
                .forEach(dependency -> database.insertInto(DEPENDENCY, KEY, KIND, OTHER_KEY)
                        .values(description.key(), dependency.kind().name(), dependency.key())
                        .execute());
    }
}
