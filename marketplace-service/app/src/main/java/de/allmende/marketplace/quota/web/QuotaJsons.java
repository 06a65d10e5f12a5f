package de.allmende.marketplace.quota.web;

import de.allmende.marketplace.catalogue.json.QuotaUseJsons;
import de.allmende.marketplace.quota.Quota;
import de.allmende.marketplace.quota.QuotaHistory;
import de.allmende.marketplace.quota.ReadQuotas.Sheet;
import de.allmende.marketplace.quota.ReadQuotas.Told;
import de.allmende.marketplace.rest.ContactJson;
import de.allmende.marketplace.rest.OfferingQuotasJson;
import de.allmende.marketplace.rest.PartyJson;
import de.allmende.marketplace.rest.QuotaEntryJson;
import de.allmende.marketplace.rest.QuotaHolderJson;
import de.allmende.marketplace.rest.QuotaListJson;
import de.allmende.marketplace.rest.QuotaOfOfferingJson;
import de.allmende.marketplace.rest.QuotaOfferingJson;
import de.allmende.marketplace.rest.QuotaStandingJson;
import de.allmende.marketplace.rest.QuotaUnitJson;
import de.allmende.marketplace.tenantfact.TenantFact;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Quotas as JSON, for those who set them and for those whom they bind. */
final class QuotaJsons {

    private QuotaJsons() {}

    static OfferingQuotasJson sheet(Sheet sheet) {
        var offering = sheet.offering();
        return new OfferingQuotasJson()
                .ownOfferingId(offering.id().toString())
                .key(offering.description().key())
                .name(offering.name())
                .units(sheet.units().stream()
                        .map(unit -> new QuotaUnitJson().unit(unit.code()).label(unit.name()))
                        .toList())
                .entries(sheet.history().said().stream()
                        .map(quota -> {
                            var json = entry(quota, sheet.history(), sheet.today());
                            var consumer = quota.consumer();
                            return consumer == null
                                    ? json
                                    : json.tenant(party(
                                            sheet.tenants().getOrDefault(consumer, TenantFact.unknown(consumer))));
                        })
                        .toList())
                .holders(sheet.holders().stream()
                        .map(holder -> new QuotaHolderJson()
                                .tenant(party(holder.tenant()))
                                .bookings(holder.holding().bookings())
                                .quota(QuotaUseJsons.quota(holder.use())))
                        .toList());
    }

    static QuotaListJson told(List<Told> told) {
        return new QuotaListJson().items(told.stream().map(QuotaJsons::told).toList());
    }

    private static QuotaOfOfferingJson told(Told told) {
        var offering = told.offering();
        var contact = offering.description().contact();
        return new QuotaOfOfferingJson()
                .offering(new QuotaOfferingJson()
                        .id(offering.id().toString())
                        .key(offering.description().key())
                        .name(offering.name()))
                .provider(party(told.provider()))
                .contact(new ContactJson()
                        .name(contact.name())
                        .email(contact.email())
                        .phone(contact.phone()))
                .quota(QuotaUseJsons.quota(told.use()))
                .entries(told.history().said().stream()
                        .map(quota -> entry(quota, told.history(), told.today()))
                        .toList());
    }

    private static QuotaEntryJson entry(Quota quota, QuotaHistory history, LocalDate today) {
        var standing = history.standing(quota, today);
        var json = new QuotaEntryJson()
                .validFrom(quota.from())
                .validUntil(quota.until())
                .reason(quota.reason())
                .setBy(quota.setBy().name())
                .setAt(quota.setAt().atOffset(ZoneOffset.UTC))
                .standing(QuotaStandingJson.valueOf(standing.name()))
                .standingLabel(standing.label());
        var ceiling = quota.ceiling();
        if (ceiling == null) {
            return json;
        }
        json.bookings(ceiling.bookings());
        var units = ceiling.units();
        return units == null
                ? json
                : json.unit(units.unit().code())
                        .unitLabel(units.unit().name())
                        .units(units.allowed().toPlainString());
    }

    private static PartyJson party(TenantFact fact) {
        return new PartyJson().id(fact.id().toString()).name(fact.name()).ars(fact.ars());
    }
}
