package de.allmende.billing.price.persistence;

import static de.allmende.billing.db.Tables.PRICE_DISCOUNT;
import static de.allmende.billing.db.Tables.PRICE_TIER;
import static de.allmende.billing.db.Tables.PRICE_VERSION;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Every price that the tenant has decided, with its terms. */
@Component
final class PriceExport implements ExportPart {

    private final DSLContext database;

    PriceExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("preise", "Eigene Preisstände")
                .id("kennung", "Kennung", PRICE_VERSION.ID, "prv")
                .column("baustein", "Preisbaustein", PRICE_VERSION.COMPONENT_CODE)
                .column("preismodell", "Preismodell", PRICE_VERSION.MODEL)
                .column("preis", "Preis je Einheit in Euro, netto", PRICE_VERSION.UNIT_PRICE)
                .column("einheit", "Einheit", PRICE_VERSION.UNIT_LABEL)
                .column("gueltig_ab", "Gültig ab", PRICE_VERSION.EFFECTIVE_FROM)
                .column("beschluss", "Beschluss", PRICE_VERSION.DECISION)
                .column("staffelart", "Wie der Betrag mit der Menge wächst", PRICE_VERSION.SCALE)
                .column("blockgroesse", "Einheiten je Block", PRICE_VERSION.BLOCK_SIZE)
                .column("inbegriffen", "Menge ohne Berechnung", PRICE_VERSION.INCLUDED_QUANTITY)
                .column("mindestbetrag", "Mindestbetrag in Euro", PRICE_VERSION.MINIMUM_AMOUNT)
                .column("aufschlag", "Aufschlag in Prozent", PRICE_VERSION.MARGIN_PERCENT)
                .column("anteile", "Ganze Monate oder Tage", PRICE_VERSION.PRORATION)
                .column("ohne_meldung", "Was ohne Verbrauchsmeldung zählt", PRICE_VERSION.MISSING_USAGE)
                .from(fields -> database.select(fields)
                        .from(PRICE_VERSION)
                        .where(PRICE_VERSION.TENANT_ID.eq(tenant.value()))
                        .orderBy(PRICE_VERSION.COMPONENT_CODE, PRICE_VERSION.EFFECTIVE_FROM, PRICE_VERSION.ID)));
        out.table(ExportTable.of("preis-staffeln", "Staffeln der eigenen Preisstände")
                .id("preisstand", "Kennung des Preisstands", PRICE_TIER.PRICE_VERSION_ID, "prv")
                .column("stufe", "Stufe", PRICE_TIER.POSITION)
                .column("ueber", "Ab mehr als", PRICE_TIER.ABOVE)
                .column("bis", "Bis einschließlich", PRICE_TIER.UP_TO)
                .column("preis", "Preis je Einheit in Euro, netto", PRICE_TIER.UNIT_PRICE)
                .from(fields -> database.select(fields)
                        .from(PRICE_TIER)
                        .where(PRICE_TIER.TENANT_ID.eq(tenant.value()))
                        .orderBy(PRICE_TIER.PRICE_VERSION_ID, PRICE_TIER.POSITION)));
        out.table(ExportTable.of("preis-nachlaesse", "Nachlässe der eigenen Preisstände")
                .id("preisstand", "Kennung des Preisstands", PRICE_DISCOUNT.PRICE_VERSION_ID, "prv")
                .column("rechtsgrundlage", "Für Bezieher auf dieser Rechtsgrundlage", PRICE_DISCOUNT.LEGAL_BASIS)
                .column("prozent", "Nachlass in Prozent", PRICE_DISCOUNT.PERCENT)
                .column("grund", "Grund", PRICE_DISCOUNT.REASON)
                .from(fields -> database.select(fields)
                        .from(PRICE_DISCOUNT)
                        .where(PRICE_DISCOUNT.TENANT_ID.eq(tenant.value()))
                        .orderBy(PRICE_DISCOUNT.PRICE_VERSION_ID, PRICE_DISCOUNT.LEGAL_BASIS)));
    }
}
