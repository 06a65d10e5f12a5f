package de.allmende.marketplace.catalogue.persistence;

import static de.allmende.marketplace.db.Tables.CATALOGUE_ENTRY;
import static de.allmende.marketplace.db.Tables.OFFERING_DRAFT;

import de.allmende.marketplace.catalogue.Drafts;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Drafts and published versions in PostgreSQL. */
@Component
final class JooqDrafts implements Drafts {

    private final DSLContext database;
    private final Entries entries;

    JooqDrafts(DSLContext database, Entries entries) {
        this.database = database;
        this.entries = entries;
    }

    @Override
    public Optional<OfferingId> find(Actor provider, String key) {
        return database.select(OFFERING_DRAFT.ID)
                .from(OFFERING_DRAFT)
                .where(OFFERING_DRAFT.TENANT_ID.eq(provider.tenant().value()))
                .and(OFFERING_DRAFT.KEY.eq(key))
                .fetchOptional(row -> new OfferingId(row.value1()));
    }

    @Override
    public Optional<OfferingDescription> published(Actor provider, String key, int version) {
        return database.select(CATALOGUE_ENTRY.CONTENT)
                .from(CATALOGUE_ENTRY)
                .where(CATALOGUE_ENTRY.PROVIDER_ID.eq(provider.tenant().value()))
                .and(CATALOGUE_ENTRY.KEY.eq(key))
                .and(CATALOGUE_ENTRY.VERSION.eq(version))
                .fetchOptional(row -> entries.description(row.value1()));
    }

    @Override
    public Optional<Integer> latestPublished(Actor provider, String key) {
        return database.select(DSL.max(CATALOGUE_ENTRY.VERSION))
                .from(CATALOGUE_ENTRY)
                .where(CATALOGUE_ENTRY.PROVIDER_ID.eq(provider.tenant().value()))
                .and(CATALOGUE_ENTRY.KEY.eq(key))
                .fetchOptional(row -> row.value1());
    }

    @Override
    public void keep(Actor provider, OfferingId id, OfferingDescription description, Instant at) {
        var row = database.newRecord(OFFERING_DRAFT);
        row.setId(id.value());
        row.setTenantId(provider.tenant().value());
        row.setKey(description.key());
        row.setVersion(description.version());
        row.setContent(entries.content(description));
        row.setPublished(true);
        row.setEditedAt(at.atOffset(ZoneOffset.UTC));
        row.setEditedBy(provider.name());
        database.insertInto(OFFERING_DRAFT)
                .set(row)
                .onConflict(OFFERING_DRAFT.ID)
                .doUpdate()
                .set(OFFERING_DRAFT.VERSION, row.getVersion())
                .set(OFFERING_DRAFT.CONTENT, row.getContent())
                .set(OFFERING_DRAFT.EDITED_AT, row.getEditedAt())
                .set(OFFERING_DRAFT.EDITED_BY, row.getEditedBy())
                .execute();
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
    }
}
