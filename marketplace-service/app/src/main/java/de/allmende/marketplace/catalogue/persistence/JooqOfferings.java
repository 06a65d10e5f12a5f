package de.allmende.marketplace.catalogue.persistence;

import static de.allmende.marketplace.db.Tables.CATALOGUE_ENTRY;
import static de.allmende.marketplace.db.Tables.EVIDENCE;
import static de.allmende.marketplace.db.Tables.OFFERING_USER;
import static de.allmende.marketplace.db.Tables.OFFERING_VISIBILITY;

import de.allmende.marketplace.catalogue.AudienceKind;
import de.allmende.marketplace.catalogue.CataloguePage;
import de.allmende.marketplace.catalogue.CatalogueQuery;
import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.Dependency;
import de.allmende.marketplace.catalogue.EntryId;
import de.allmende.marketplace.catalogue.EvidenceKind;
import de.allmende.marketplace.catalogue.Facets;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.ServiceModel;
import de.allmende.marketplace.catalogue.Visibility;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue in PostgreSQL: full-text search, facets, keyset pages. */
@Component
final class JooqOfferings implements Offerings {

    private static final Field<BigDecimal> RANK = DSL.field(DSL.name("hit", "rank"), SQLDataType.NUMERIC);

    private final DSLContext database;
    private final Entries entries;

    JooqOfferings(DSLContext database, Entries entries) {
        this.database = database;
        this.entries = entries;
    }

    @Override
    public CataloguePage search(CatalogueQuery query, LocalDate today, int size, Optional<String> after) {
        var shelf = newest().andNot(JooqDiscontinuations.isRetired(CATALOGUE_ENTRY.OFFERING_ID, today));
        var match = SearchMatch.of(database, query.text(), shelf.and(filters(query, today)));
        var found = shelf.and(match.condition()).and(filters(query, today));
        var rows = page(match, found, size, after);
        var hits = rows.stream().map(Row::offering).toList();
        var shown = hits.size() > size ? hits.subList(0, size) : hits;
        var next = hits.size() > size ? rows.get(size - 1).position() : null;
        return new CataloguePage(
                shown,
                database.fetchCount(CATALOGUE_ENTRY, found),
                facets(query, today, shelf.and(match.condition())),
                text(next));
    }

    @Override
    public Optional<Offering> find(OfferingId id) {
        return database.selectFrom(CATALOGUE_ENTRY)
                .where(CATALOGUE_ENTRY.OFFERING_ID.eq(id.value()))
                .orderBy(CATALOGUE_ENTRY.VERSION.desc())
                .limit(1)
                .fetchOptional(entries::offering);
    }

    @Override
    public Optional<Offering> find(String key) {
        return database.selectFrom(CATALOGUE_ENTRY)
                .where(CATALOGUE_ENTRY.KEY.eq(key))
                .orderBy(CATALOGUE_ENTRY.VERSION.desc(), CATALOGUE_ENTRY.ID)
                .limit(1)
                .fetchOptional(entries::offering);
    }

    @Override
    public Optional<Offering> version(EntryId version) {
        return database.selectFrom(CATALOGUE_ENTRY)
                .where(CATALOGUE_ENTRY.ID.eq(version.value()))
                .fetchOptional(entries::offering);
    }

    @Override
    public Map<EntryId, String> essential(Collection<EntryId> versions) {
        var because = new HashMap<EntryId, String>();
        database.selectFrom(CATALOGUE_ENTRY)
                .where(CATALOGUE_ENTRY.ID.in(
                        versions.stream().map(EntryId::value).toList()))
                .fetch(entries::offering)
                .forEach(offering -> Optional.ofNullable(offering.description().essentialBecause())
                        .ifPresent(reason -> because.put(offering.entry(), reason)));
        return because;
    }

    @Override
    public Map<EntryId, List<Dependency>> dependencies(Collection<EntryId> versions) {
        return database.selectFrom(CATALOGUE_ENTRY)
                .where(CATALOGUE_ENTRY.ID.in(
                        versions.stream().map(EntryId::value).toList()))
                .and(DSL.condition(
                        "jsonb_array_length(coalesce({0} -> 'dependencies', '[]'::jsonb)) > 0",
                        CATALOGUE_ENTRY.CONTENT))
                .fetchMap(
                        row -> new EntryId(row.getId()),
                        row -> entries.description(row.getContent()).dependencies());
    }

    @Override
    public List<Offering> allVersions() {
        return database.selectFrom(CATALOGUE_ENTRY)
                .orderBy(CATALOGUE_ENTRY.KEY, CATALOGUE_ENTRY.VERSION.desc())
                .fetch(entries::offering);
    }

    @Override
    public List<String> users(OfferingId id) {
        return database.selectDistinct(OFFERING_USER.CONSUMER_NAME)
                .from(OFFERING_USER)
                .where(OFFERING_USER.OFFERING_ID.eq(id.value()).and(OFFERING_USER.UNTIL.isNull()))
                .orderBy(OFFERING_USER.CONSUMER_NAME)
                .fetch(OFFERING_USER.CONSUMER_NAME);
    }

    @Override
    public int countNewSince(Instant instant) {
        return database.fetchCount(
                CATALOGUE_ENTRY,
                CATALOGUE_ENTRY.VERSION.eq(1).and(CATALOGUE_ENTRY.PUBLISHED_AT.gt(instant.atOffset(ZoneOffset.UTC))));
    }

    @Override
    public void publish(Actor provider, Offering offering) {
        var description = offering.description();
        database.insertInto(CATALOGUE_ENTRY)
                .set(CATALOGUE_ENTRY.ID, offering.entry().value())
                .set(CATALOGUE_ENTRY.OFFERING_ID, offering.id().value())
                .set(CATALOGUE_ENTRY.PROVIDER_ID, offering.provider().value())
                .set(CATALOGUE_ENTRY.KEY, description.key())
                .set(CATALOGUE_ENTRY.VERSION, description.version())
                .set(CATALOGUE_ENTRY.NAME, description.name())
                .set(CATALOGUE_ENTRY.SHORT_DESCRIPTION, description.shortDescription())
                .set(CATALOGUE_ENTRY.DESCRIPTION, description.description())
                .set(CATALOGUE_ENTRY.SEARCH_WORDS, String.join(" ", description.keywords()))
                .set(CATALOGUE_ENTRY.CATEGORY, description.category().name())
                .set(CATALOGUE_ENTRY.SERVICE_MODEL, description.serviceModel().name())
                .set(CATALOGUE_ENTRY.MATURITY, description.maturity().name())
                .set(
                        CATALOGUE_ENTRY.PROTECTION_NEED,
                        description.protection().need().name())
                .set(
                        CATALOGUE_ENTRY.AUDIENCE_KINDS,
                        description.audience().kinds().stream().map(Enum::name).toArray(String[]::new))
                .set(CATALOGUE_ENTRY.CONTENT, entries.content(description))
                .set(CATALOGUE_ENTRY.PUBLISHED_AT, offering.publishedAt().atOffset(ZoneOffset.UTC))
                .set(CATALOGUE_ENTRY.PUBLISHED_BY, provider.name())
                .execute();
        show(offering.id(), offering.provider(), description.visibleTo());
        JooqDependencies.keep(database, description);
        database.execute(
                "insert into plumbing.provider (tenant_id) values ({0}) on conflict do nothing",
                DSL.val(offering.provider().value()));
    }

    private void show(OfferingId offering, TenantId provider, Visibility visibility) {
        var tenants = visibility.tenantIds().stream().map(TenantId::value).toArray(UUID[]::new);
        database.insertInto(OFFERING_VISIBILITY)
                .set(OFFERING_VISIBILITY.OFFERING_ID, offering.value())
                .set(OFFERING_VISIBILITY.PROVIDER_ID, provider.value())
                .set(OFFERING_VISIBILITY.SCOPE, visibility.scope().name())
                .set(OFFERING_VISIBILITY.TENANT_IDS, tenants)
                .onConflict(OFFERING_VISIBILITY.OFFERING_ID)
                .doUpdate()
                .set(OFFERING_VISIBILITY.SCOPE, visibility.scope().name())
                .set(OFFERING_VISIBILITY.TENANT_IDS, tenants)
                .execute();
    }

    private List<Row> page(SearchMatch match, Condition found, int size, Optional<String> after) {
        var hit = DSL.select(CATALOGUE_ENTRY.asterisk(), match.rank().as("rank"))
                .from(CATALOGUE_ENTRY)
                .where(found)
                .asTable("hit");
        var id = hit.field(CATALOGUE_ENTRY.OFFERING_ID);
        var name = DSL.field("hit.name collate \"de-x-icu\"", SQLDataType.VARCHAR);
        return database.select(hit.fields())
                .from(hit)
                .where(after.map(Position::parse)
                        .map(last -> RANK.lt(last.rank())
                                .or(RANK.eq(last.rank())
                                        .and(DSL.row(name, id).gt(DSL.val(last.name()), DSL.val(last.offering())))))
                        .orElse(DSL.trueCondition()))
                .orderBy(RANK.desc(), name, id)
                .limit(size + 1)
                .fetch(row -> {
                    var offering = entries.offering(row.into(CATALOGUE_ENTRY));
                    return new Row(
                            offering, new Position(row.get(RANK), offering.id().value(), offering.name()));
                });
    }

    private Facets facets(CatalogueQuery query, LocalDate today, Condition matching) {
        var categories = counts(CATALOGUE_ENTRY.CATEGORY, query.ofAnyCategory(), today, matching, Category.class);
        var serviceModels =
                counts(CATALOGUE_ENTRY.SERVICE_MODEL, query.ofAnyServiceModel(), today, matching, ServiceModel.class);
        var protectionNeeds = counts(
                CATALOGUE_ENTRY.PROTECTION_NEED, query.ofAnyProtectionNeed(), today, matching, ProtectionNeed.class);
        return new Facets(categories, serviceModels, protectionNeeds, proved(query.ofAnyEvidence(), today, matching));
    }

    private <E extends Enum<E>> Map<E, Integer> counts(
            Field<String> column, CatalogueQuery others, LocalDate today, Condition matching, Class<E> words) {
        var counts = new EnumMap<E, Integer>(words);
        database.select(column, DSL.count())
                .from(CATALOGUE_ENTRY)
                .where(matching.and(filters(others, today)))
                .groupBy(column)
                .forEach(row -> counts.put(Enum.valueOf(words, row.value1()), row.value2()));
        return counts;
    }

    /** Whether a version is the newest of its offering. */
    static Condition newest() {
        var newer = CATALOGUE_ENTRY.as("newer");
        return DSL.notExists(DSL.selectOne()
                .from(newer)
                .where(newer.OFFERING_ID.eq(CATALOGUE_ENTRY.OFFERING_ID))
                .and(newer.VERSION.gt(CATALOGUE_ENTRY.VERSION)));
    }

    private Map<EvidenceKind, Integer> proved(CatalogueQuery others, LocalDate today, Condition matching) {
        var counts = new EnumMap<EvidenceKind, Integer>(EvidenceKind.class);
        database.select(EVIDENCE.KIND, DSL.countDistinct(CATALOGUE_ENTRY.OFFERING_ID))
                .from(CATALOGUE_ENTRY)
                .join(EVIDENCE)
                .on(EVIDENCE.OFFERING_ID.eq(CATALOGUE_ENTRY.OFFERING_ID).and(isValidOn(today)))
                .where(matching.and(filters(others, today)))
                .groupBy(EVIDENCE.KIND)
                .forEach(row -> counts.put(EvidenceKind.valueOf(row.value1()), row.value2()));
        return counts;
    }

    private static Condition isValidOn(LocalDate day) {
        return EVIDENCE.REMOVED_AT
                .isNull()
                .and(EVIDENCE.VALID_FROM.le(day))
                .and(EVIDENCE.VALID_UNTIL.isNull().or(EVIDENCE.VALID_UNTIL.ge(day)));
    }

    private static Condition isProvedBy(@Nullable EvidenceKind kind, LocalDate day) {
        return kind == null
                ? DSL.trueCondition()
                : DSL.exists(DSL.selectOne()
                        .from(EVIDENCE)
                        .where(EVIDENCE.OFFERING_ID.eq(CATALOGUE_ENTRY.OFFERING_ID))
                        .and(EVIDENCE.KIND.eq(kind.name()))
                        .and(isValidOn(day)));
    }

    private static Condition filters(CatalogueQuery query, LocalDate today) {
        return is(CATALOGUE_ENTRY.CATEGORY, query.category())
                .and(is(CATALOGUE_ENTRY.SERVICE_MODEL, query.serviceModel()))
                .and(is(CATALOGUE_ENTRY.PROTECTION_NEED, query.protectionNeed()))
                .and(isFor(query.audience()))
                .and(isProvedBy(query.evidence(), today))
                .and(isMarkedBy(query.markedBy()));
    }

    private static Condition is(Field<String> column, @Nullable Enum<?> wanted) {
        return wanted == null ? DSL.trueCondition() : column.eq(wanted.name());
    }

    private static Condition isFor(@Nullable AudienceKind kind) {
        return kind == null ? DSL.trueCondition() : DSL.val(kind.name()).eq(DSL.any(CATALOGUE_ENTRY.AUDIENCE_KINDS));
    }

    private static Condition isMarkedBy(@Nullable UUID person) {
        return person == null ? DSL.trueCondition() : JooqFavourites.isMarkedBy(person, CATALOGUE_ENTRY.OFFERING_ID);
    }

    private static @Nullable String text(@Nullable Position position) {
        return position == null ? null : position.toString();
    }

    private record Row(Offering offering, Position position) {}
}
