package de.allmende.marketplace.agreement.persistence;

import static de.allmende.marketplace.db.Tables.AGREEMENT_COVER;
import static de.allmende.marketplace.db.Tables.PROCESSING_AGREEMENT;

import de.allmende.marketplace.agreement.AgreementId;
import de.allmende.marketplace.agreement.CoverId;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Processing agreements with their signatures and what stands in for them; each document byte for byte. */
@Component
final class AgreementExport implements ExportPart {

    private final DSLContext database;

    AgreementExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        agreements(tenant, out);
        covers(tenant, out);
    }

    private void agreements(TenantId tenant, PartWriter out) {
        var theirs = party(tenant);
        out.table(ExportTable.of("avv", "Verträge zur Auftragsverarbeitung und ihre Unterschriften")
                .id("kennung", "Kennung", PROCESSING_AGREEMENT.ID, "avv")
                .id("buchung", "Kennung der Buchung", PROCESSING_AGREEMENT.BOOKING_ID, "bkg")
                .id("verantwortlicher", "Kennung des Verantwortlichen", PROCESSING_AGREEMENT.CONSUMER_ID, "tnt")
                .id("verarbeiter", "Kennung des Auftragsverarbeiters", PROCESSING_AGREEMENT.PROVIDER_ID, "tnt")
                .column("stand", "Stand", PROCESSING_AGREEMENT.STATE)
                .column("stand_seit", "Stand seit", PROCESSING_AGREEMENT.STATE_SINCE)
                .column("muster", "Fassung des Musters", PROCESSING_AGREEMENT.TEMPLATE)
                .column("erstellt_am", "Erstellt am", PROCESSING_AGREEMENT.DRAWN_AT)
                .column("pruefsumme", "Prüfsumme des Dokuments (SHA-256)", PROCESSING_AGREEMENT.SHA256)
                .column(
                        "verantwortlicher_von",
                        "Für den Verantwortlichen unterschrieben von",
                        PROCESSING_AGREEMENT.CONSUMER_SIGNED_BY_NAME)
                .column(
                        "verantwortlicher_amt",
                        "Amtsbezeichnung dieser Person",
                        PROCESSING_AGREEMENT.CONSUMER_SIGNED_TITLE)
                .column("verantwortlicher_am", "Unterschrieben am", PROCESSING_AGREEMENT.CONSUMER_SIGNED_AT)
                .column(
                        "verarbeiter_von",
                        "Für den Auftragsverarbeiter unterschrieben von",
                        PROCESSING_AGREEMENT.PROVIDER_SIGNED_BY_NAME)
                .column("verarbeiter_amt", "Amtsbezeichnung dieser Person", PROCESSING_AGREEMENT.PROVIDER_SIGNED_TITLE)
                .column("verarbeiter_am", "Unterschrieben am", PROCESSING_AGREEMENT.PROVIDER_SIGNED_AT)
                .from(fields -> database.select(fields)
                        .from(PROCESSING_AGREEMENT)
                        .where(theirs)
                        .orderBy(PROCESSING_AGREEMENT.ID)));
        try (var papers = database.select(PROCESSING_AGREEMENT.ID, PROCESSING_AGREEMENT.CONTENT)
                .from(PROCESSING_AGREEMENT)
                .where(theirs)
                .orderBy(PROCESSING_AGREEMENT.ID)
                .fetchSize(1)
                .fetchLazy()) {
            papers.forEach(row -> out.file(
                    "avv/" + new AgreementId(row.value1()) + ".pdf",
                    "application/pdf",
                    "Vertrag zur Auftragsverarbeitung",
                    row.value2()));
        }
    }

    private void covers(TenantId tenant, PartWriter out) {
        var theirs = AGREEMENT_COVER.CONSUMER_ID.eq(tenant.value()).or(AGREEMENT_COVER.PROVIDER_ID.eq(tenant.value()));
        out.table(ExportTable.of("avv_deckung", "Rahmen-AVV und übertragene Aufgaben")
                .id("kennung", "Kennung", AGREEMENT_COVER.ID, "cov")
                .id("verwaltung", "Kennung der Verwaltung", AGREEMENT_COVER.CONSUMER_ID, "tnt")
                .id("anbieter", "Kennung des Anbieters", AGREEMENT_COVER.PROVIDER_ID, "tnt")
                .column("art", "Art", AGREEMENT_COVER.KIND)
                .column("leistung", "Leistung, deren Aufgabe übertragen ist", AGREEMENT_COVER.OFFERING_NAME)
                .column("angabe", "Aktenzeichen oder Begründung", AGREEMENT_COVER.NOTE)
                .column("vom", "Datum des Rahmen-AVV", AGREEMENT_COVER.AGREED_ON)
                .column("pruefsumme", "Prüfsumme des Dokuments (SHA-256)", AGREEMENT_COVER.SHA256)
                .column("stand", "Stand", AGREEMENT_COVER.STATE)
                .column("festgehalten_von", "Festgehalten von", AGREEMENT_COVER.PROPOSED_BY_NAME)
                .column("festgehalten_am", "Festgehalten am", AGREEMENT_COVER.PROPOSED_AT)
                .column("bestaetigt_von", "Bestätigt von", AGREEMENT_COVER.CONFIRMED_BY_NAME)
                .column("bestaetigt_am", "Bestätigt am", AGREEMENT_COVER.CONFIRMED_AT)
                .column("beendet_von", "Beendet von", AGREEMENT_COVER.ENDED_BY_NAME)
                .column("beendet_am", "Beendet am", AGREEMENT_COVER.ENDED_AT)
                .column("beendet_weil", "Warum beendet", AGREEMENT_COVER.ENDED_BECAUSE)
                .from(fields -> database.select(fields)
                        .from(AGREEMENT_COVER)
                        .where(theirs)
                        .orderBy(AGREEMENT_COVER.ID)));
        try (var papers = database.select(AGREEMENT_COVER.ID, AGREEMENT_COVER.FILE_NAME, AGREEMENT_COVER.CONTENT)
                .from(AGREEMENT_COVER)
                .where(theirs)
                .and(AGREEMENT_COVER.CONTENT.isNotNull())
                .orderBy(AGREEMENT_COVER.ID)
                .fetchSize(1)
                .fetchLazy()) {
            papers.forEach(row -> out.file(
                    "rahmen-avv/" + new CoverId(row.value1()) + ".pdf", "application/pdf", row.value2(), row.value3()));
        }
    }

    private static Condition party(TenantId tenant) {
        return PROCESSING_AGREEMENT
                .CONSUMER_ID
                .eq(tenant.value())
                .or(PROCESSING_AGREEMENT.PROVIDER_ID.eq(tenant.value()));
    }
}
