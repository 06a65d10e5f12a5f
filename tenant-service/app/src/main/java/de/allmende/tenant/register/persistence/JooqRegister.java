package de.allmende.tenant.register.persistence;

import static de.allmende.tenant.db.Tables.REGISTER_ENTRY;

import de.allmende.tenant.db.tables.records.RegisterEntryRecord;
import de.allmende.tenant.register.Ags;
import de.allmende.tenant.register.Ars;
import de.allmende.tenant.register.FoldedName;
import de.allmende.tenant.register.Register;
import de.allmende.tenant.register.RegisterEdition;
import de.allmende.tenant.register.RegisterEntry;
import de.allmende.tenant.register.RegisterKind;
import de.allmende.tenant.register.RegisterSummary;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
final class JooqRegister implements Register {

    /** How similar a word of the name must be; found by trying one dropped, doubled or swapped letter. */
    private static final String SIMILAR_ENOUGH = "0.5";

    private final DSLContext database;

    JooqRegister(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<RegisterEntry> find(Ars ars) {
        return database.selectFrom(REGISTER_ENTRY)
                .where(REGISTER_ENTRY.ARS.eq(ars.value()))
                .fetchOptional(JooqRegister::entry);
    }

    @Override
    public Deviation deviation(Ars unknown) {
        var key = unknown.value();
        int place = 1 + Math.max(common(key, neighbour(key, true)), common(key, neighbour(key, false)));
        var digit = DSL.substring(REGISTER_ENTRY.ARS, DSL.inline(place), DSL.inline(1));
        var known = database.selectDistinct(digit)
                .from(REGISTER_ENTRY)
                .where(REGISTER_ENTRY.ARS.startsWith(key.substring(0, place - 1)))
                .orderBy(digit)
                .fetch(digit);
        return new Deviation(place, key.charAt(place - 1), known);
    }

    /** The next key below or above, with which an unknown one has the most digits in common. */
    private String neighbour(String key, boolean below) {
        return database.select(below ? DSL.max(REGISTER_ENTRY.ARS) : DSL.min(REGISTER_ENTRY.ARS))
                .from(REGISTER_ENTRY)
                .where(below ? REGISTER_ENTRY.ARS.lt(key) : REGISTER_ENTRY.ARS.gt(key))
                .fetchOptional(row -> row.value1())
                .orElse("");
    }

    private static int common(String one, String other) {
        int length = 0;
        while (length < other.length() && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    @Override
    public List<RegisterEntry> search(String words, int limit) {
        var folded = FoldedName.of(words).value();
        if (folded.isEmpty()) {
            return List.of();
        }
        setThreshold();
        var name = REGISTER_ENTRY.FOLDED_NAME;
        var closeness = DSL.field("word_similarity({0}, {1})", Float.class, DSL.val(folded), name);
        return database.selectFrom(REGISTER_ENTRY)
                .where(REGISTER_ENTRY.TEXT_CODE.ne(RegisterKind.UNINHABITED_AREA.textCode()))
                .and(name.contains(folded)
                        .or(DSL.condition("{0} <% {1}", DSL.val(folded), name))
                        .or(REGISTER_ENTRY.ARS.startsWith(folded))
                        .or(REGISTER_ENTRY.AGS.startsWith(folded)))
                .orderBy(
                        DSL.field(name.eq(folded).or(name.startsWith(folded + " ")))
                                .desc(),
                        DSL.field(name.startsWith(folded)).desc(),
                        DSL.field(name.contains(folded)).desc(),
                        closeness.desc(),
                        DSL.field(REGISTER_ENTRY.AGS.isNotNull()).desc(),
                        REGISTER_ENTRY.INHABITANTS.desc(),
                        REGISTER_ENTRY.ARS)
                .limit(limit)
                .fetch(JooqRegister::entry);
    }

    @Override
    public List<RegisterEntry> all() {
        return database.selectFrom(REGISTER_ENTRY).fetch(JooqRegister::entry);
    }

    @Override
    public RegisterSummary summary() {
        return database.select(
                        DSL.max(REGISTER_ENTRY.EDITION_ON),
                        DSL.max(REGISTER_ENTRY.INHABITANTS_ON),
                        DSL.count(REGISTER_ENTRY.AGS))
                .from(REGISTER_ENTRY)
                .fetchSingle(row -> new RegisterSummary(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public void replace(RegisterEdition edition) {
        database.fetch("select tenant.replace_register(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", edition.columns());
    }

    private void setThreshold() {
        database.select(DSL.function(
                        "set_config",
                        String.class,
                        DSL.val("pg_trgm.word_similarity_threshold"),
                        DSL.val(SIMILAR_ENOUGH),
                        DSL.val(true)))
                .fetch();
    }

    private static RegisterEntry entry(RegisterEntryRecord row) {
        return new RegisterEntry(
                new Ars(row.getArs()),
                row.getAgs() == null ? null : new Ags(row.getAgs()),
                row.getName(),
                RegisterKind.ofTextCode(row.getTextCode()),
                row.getInhabitants(),
                row.getInhabitantsOn(),
                row.getEditionOn(),
                row.getPostCode(),
                row.getCountyName(),
                row.getAssociationName());
    }
}
