package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** All published versions that the reader sees, as content that can be imported elsewhere. */
public final class ExportCatalogue {

    /** A version with its content. */
    public record Exported(Offering offering, DraftContent content) {}

    /** What there is at an instant. */
    public record Export(Instant at, List<Exported> entries) {}

    private final TenantTransactions transactions;
    private final Offerings offerings;
    private final Contents contents;
    private final BusinessTime time;

    ExportCatalogue(TenantTransactions transactions, Offerings offerings, Contents contents, BusinessTime time) {
        this.transactions = transactions;
        this.offerings = offerings;
        this.contents = contents;
        this.time = time;
    }

    public Export run(Actor reader) {
        var seen = transactions.read(reader, offerings::allVersions);
        return new Export(
                time.now(),
                seen.stream()
                        .map(offering -> new Exported(offering, content(reader, offering)))
                        .toList());
    }

    /** For whom an offering is, by name, is its provider's business. */
    private DraftContent content(Actor reader, Offering offering) {
        var content = contents.of(offering.description());
        if (offering.provider().equals(reader.tenant())) {
            return content;
        }
        var values = new LinkedHashMap<>(content.values());
        values.remove("visibility");
        return new DraftContent(values);
    }
}
