package de.allmende.marketplace.catalogue.persistence;

import de.allmende.marketplace.catalogue.EntryId;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.db.tables.records.CatalogueEntryRecord;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the catalogue as offerings; descriptions are kept as JSON. */
@Component
final class Entries {

    private final JsonMapper json;

    Entries(JsonMapper json) {
        this.json = json;
    }

    Offering offering(CatalogueEntryRecord row) {
        return new Offering(
                new OfferingId(row.getOfferingId()),
                new EntryId(row.getId()),
                new TenantId(row.getProviderId()),
                row.getPublishedAt().toInstant(),
                description(row.getContent()));
    }

    OfferingDescription description(JSONB content) {
        return json.readValue(content.data(), OfferingDescription.class);
    }

    JSONB content(OfferingDescription description) {
        return JSONB.valueOf(json.writeValueAsString(description));
    }
}
