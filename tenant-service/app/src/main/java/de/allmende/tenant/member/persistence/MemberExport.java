package de.allmende.tenant.member.persistence;

import static de.allmende.tenant.db.Tables.INHABITANT_FIGURE;
import static de.allmende.tenant.db.Tables.MEMBERSHIP;
import static de.allmende.tenant.db.Tables.MEMBERSHIP_NOTICE;
import static de.allmende.tenant.db.Tables.MEMBERSHIP_NOTICE_WITHDRAWAL;
import static de.allmende.tenant.db.Tables.MEMBERSHIP_TERMS;
import static de.allmende.tenant.db.Tables.TENANT_;
import static de.allmende.tenant.db.Tables.TENANT_VERSION;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is on file about a tenant. */
@Component
final class MemberExport implements ExportPart {

    private final DSLContext database;

    MemberExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("stammdaten", "Stammdaten")
                .id("kennung", "Kennung des Mandanten", TENANT_.ID, "tnt")
                .column("name", "Name", TENANT_.NAME)
                .column("kurzname", "Kurzname in Adressen", TENANT_.ALIAS)
                .column("art", "Art der Körperschaft", TENANT_.KIND)
                .column("stand", "Stand", TENANT_.STATE)
                .column("ars", "Amtlicher Regionalschlüssel", TENANT_.ARS)
                .column("leitweg_id", "Leitweg-ID", TENANT_.ROUTING_ID)
                .column("anmeldung", "Wie sich die Personen anmelden, nach eigener Angabe", TENANT_.LOGIN_WAY)
                .column("freigaberegel", "Freigaberegel", TENANT_.APPROVAL_PRESET)
                .column("strasse", "Straße und Hausnummer", TENANT_.STREET)
                .column("plz", "Postleitzahl", TENANT_.POST_CODE)
                .column("ort", "Ort", TENANT_.CITY)
                .column("kontakt_name", "Kontakt: Name", TENANT_.CONTACT_NAME)
                .column("kontakt_email", "Kontakt: E-Mail", TENANT_.CONTACT_EMAIL)
                .column("kontakt_telefon", "Kontakt: Telefon", TENANT_.CONTACT_PHONE)
                .column("steuernummer", "Steuernummer", TENANT_.TAX_NUMBER)
                .column("ust_id", "Umsatzsteuer-Identifikationsnummer", TENANT_.VAT_ID)
                .column("iban", "IBAN", TENANT_.IBAN)
                .column("administration_name", "Administration: Name", TENANT_.ADMINISTRATOR_NAME)
                .column("administration_email", "Administration: E-Mail", TENANT_.ADMINISTRATOR_EMAIL)
                .column("datenschutz_name", "Datenschutz: Name", TENANT_.DATA_PROTECTION_NAME)
                .column("datenschutz_email", "Datenschutz: E-Mail", TENANT_.DATA_PROTECTION_EMAIL)
                .column("datenschutz_telefon", "Datenschutz: Telefon", TENANT_.DATA_PROTECTION_PHONE)
                .column("kostenstelle", "Übliche Kostenstelle", TENANT_.COST_CENTRE)
                .column("kontierung", "Form der Kontierung", TENANT_.ACCOUNT_FORMAT)
                .column("angelegt_am", "Angelegt am", TENANT_.CREATED_AT)
                .id("nachfolger", "Kennung des Rechtsnachfolgers", TENANT_.SUCCESSOR_ID, "tnt")
                .column("nachfolge_ab", "Rechtsnachfolge ab", TENANT_.SUCCEEDED_ON)
                .from(fields -> database.select(fields)
                        .from(TENANT_)
                        .where(TENANT_.ID.eq(tenant.value()))
                        .orderBy(TENANT_.ID)));
        out.table(ExportTable.of("stammdaten-verlauf", "Jeder frühere Stand der Stammdaten")
                .column("stand_nummer", "Laufende Nummer", TENANT_VERSION.REVISION)
                .column("erfasst_am", "Erfasst am", TENANT_VERSION.RECORDED_AT)
                .column("inhalt", "Inhalt", TENANT_VERSION.CONTENT)
                .from(fields -> database.select(fields)
                        .from(TENANT_VERSION)
                        .where(TENANT_VERSION.TENANT_ID.eq(tenant.value()))
                        .orderBy(TENANT_VERSION.REVISION)));
        out.table(ExportTable.of("mitgliedschaften", "Mitgliedschaften und andere Rechtsverhältnisse")
                .id("kennung", "Kennung", MEMBERSHIP.ID, "mbs")
                .column("rechtsgrundlage", "Rechtsgrundlage", MEMBERSHIP.LEGAL_BASIS)
                .column("von", "Erster Tag", MEMBERSHIP.BEGINS_ON)
                .column("bis", "Erster Tag danach, wie vereinbart", MEMBERSHIP.ENDS_ON)
                .column("endet_vorzeitig", "Erster Tag danach, durch Kündigung", MEMBERSHIP.ENDS_EARLY_ON)
                .column("aktenzeichen", "Aktenzeichen", MEMBERSHIP.FILE_REFERENCE)
                .column("erfasst_am", "Erfasst am", MEMBERSHIP.RECORDED_AT)
                .from(fields -> database.select(fields)
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.TENANT_ID.eq(tenant.value()))
                        .orderBy(MEMBERSHIP.ID)));
        out.table(ExportTable.of("bedingungen", "Was zu Mitgliedschaften festgehalten ist")
                .id("mitgliedschaft", "Kennung der Mitgliedschaft", MEMBERSHIP_TERMS.MEMBERSHIP_ID, "mbs")
                .column("stimmen", "Stimmen", MEMBERSHIP_TERMS.VOTES)
                .column("beschlossen_am", "Beschlossen am", MEMBERSHIP_TERMS.DECIDED_ON)
                .column("beschluss", "Beschluss", MEMBERSHIP_TERMS.DECISION_REFERENCE)
                .column("genehmigung", "Genehmigung", MEMBERSHIP_TERMS.APPROVAL_REFERENCE)
                .column("bekannt_gemacht_am", "Bekannt gemacht am", MEMBERSHIP_TERMS.PUBLISHED_ON)
                .column("bekanntmachung", "Bekanntmachung", MEMBERSHIP_TERMS.PUBLICATION_REFERENCE)
                .column("frist_monate", "Kündigungsfrist in Monaten", MEMBERSHIP_TERMS.NOTICE_MONTHS)
                .column("termin", "Kündigungstermin", MEMBERSHIP_TERMS.NOTICE_TERM)
                .column("termin_tag", "Tag des Kündigungstermins", MEMBERSHIP_TERMS.NOTICE_DAY)
                .column("quelle", "Quelle der Kündigungsregel", MEMBERSHIP_TERMS.NOTICE_SOURCE)
                .column("erfasst_von", "Erfasst von", MEMBERSHIP_TERMS.RECORDED_BY_NAME)
                .column("erfasst_am", "Erfasst am", MEMBERSHIP_TERMS.RECORDED_AT)
                .from(fields -> database.select(fields)
                        .from(MEMBERSHIP_TERMS)
                        .where(MEMBERSHIP_TERMS.TENANT_ID.eq(tenant.value()))
                        .orderBy(MEMBERSHIP_TERMS.ID)));
        out.table(ExportTable.of("kuendigungen", "Kündigungen und ihre Rücknahme")
                .id("kennung", "Kennung", MEMBERSHIP_NOTICE.ID, "ntc")
                .id("mitgliedschaft", "Kennung der Mitgliedschaft", MEMBERSHIP_NOTICE.MEMBERSHIP_ID, "mbs")
                .column("eingegangen_am", "Eingegangen am", MEMBERSHIP_NOTICE.RECEIVED_ON)
                .column("erklaert_von", "Erklärt von", MEMBERSHIP_NOTICE.DECLARED_BY)
                .column("aktenzeichen", "Aktenzeichen", MEMBERSHIP_NOTICE.REFERENCE)
                .column("erster_tag_danach", "Erster Tag nach der Mitgliedschaft", MEMBERSHIP_NOTICE.LEAVES_ON)
                .column("erfasst_von", "Erfasst von", MEMBERSHIP_NOTICE.RECORDED_BY_NAME)
                .column("erfasst_am", "Erfasst am", MEMBERSHIP_NOTICE.RECORDED_AT)
                .column("zurueckgenommen_von", "Zurückgenommen von", MEMBERSHIP_NOTICE_WITHDRAWAL.WITHDRAWN_BY_NAME)
                .column("zurueckgenommen_am", "Zurückgenommen am", MEMBERSHIP_NOTICE_WITHDRAWAL.WITHDRAWN_AT)
                .column("zurueckgenommen_grund", "Grund der Rücknahme", MEMBERSHIP_NOTICE_WITHDRAWAL.REASON)
                .from(fields -> database.select(fields)
                        .from(MEMBERSHIP_NOTICE
                                .leftJoin(MEMBERSHIP_NOTICE_WITHDRAWAL)
                                .on(MEMBERSHIP_NOTICE_WITHDRAWAL.NOTICE_ID.eq(MEMBERSHIP_NOTICE.ID)))
                        .where(MEMBERSHIP_NOTICE.TENANT_ID.eq(tenant.value()))
                        .orderBy(MEMBERSHIP_NOTICE.ID)));
        out.table(ExportTable.of("einwohner", "Einwohnerzahlen mit Stichtag und Quelle")
                .column("stichtag", "Stichtag", INHABITANT_FIGURE.COUNTED_ON)
                .column("einwohner", "Einwohner", INHABITANT_FIGURE.INHABITANTS)
                .column("quelle", "Quelle", INHABITANT_FIGURE.SOURCE)
                .column("gilt_ab", "Gilt ab", INHABITANT_FIGURE.COUNTS_FROM)
                .column("erfasst_am", "Erfasst am", INHABITANT_FIGURE.RECORDED_AT)
                .from(fields -> database.select(fields)
                        .from(INHABITANT_FIGURE)
                        .where(INHABITANT_FIGURE.TENANT_ID.eq(tenant.value()))
                        .orderBy(INHABITANT_FIGURE.COUNTED_ON, INHABITANT_FIGURE.RECORDED_AT)));
    }
}
