package de.allmende.marketplace.catalogue.json;

import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.catalogue.QuotaUse.Limit;
import de.allmende.marketplace.rest.QuotaJson;
import de.allmende.marketplace.rest.QuotaLimitJson;
import org.jspecify.annotations.Nullable;

/** Quotas in use as JSON: on offerings, quotes, bookings and pages of their own. */
public final class QuotaUseJsons {

    private static final String BOOKINGS = "Buchungen";

    private QuotaUseJsons() {}

    public static @Nullable QuotaJson quota(@Nullable QuotaUse use) {
        if (use == null) {
            return null;
        }
        var json = new QuotaJson()
                .validFrom(use.from())
                .validUntil(use.until())
                .reason(use.reason())
                .forAll(use.forAll());
        for (var limit : use.limits()) {
            var unit = limit.unit();
            if (unit == null) {
                json.bookings(limit(BOOKINGS, limit));
            } else {
                json.unit(unit.code()).units(limit(unit.name(), limit));
            }
        }
        return json;
    }

    private static QuotaLimitJson limit(String label, Limit limit) {
        return new QuotaLimitJson()
                .label(label)
                .allowed(limit.allowed().toPlainString())
                .held(limit.held().toPlainString())
                .free(limit.free().toPlainString());
    }
}
