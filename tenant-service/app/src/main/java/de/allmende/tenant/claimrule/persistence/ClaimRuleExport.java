package de.allmende.tenant.claimrule.persistence;

import static de.allmende.tenant.db.Tables.CLAIM_GRANT;
import static de.allmende.tenant.db.Tables.CLAIM_RULE;
import static de.allmende.tenant.db.Tables.CLAIM_RULE_CONFIRMATION;
import static de.allmende.tenant.db.Tables.CLAIM_RULE_END;
import static de.allmende.tenant.db.Tables.CLAIM_RULE_SET;
import static de.allmende.tenant.db.Tables.LOGIN_REPORT;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rules of all versions, which rights came from them, and what was said of people last. */
@Component
final class ClaimRuleExport implements ExportPart {

    private final DSLContext database;

    ClaimRuleExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("regelfassungen", "Fassungen der Regeln für Rechte aus dem Verzeichnis")
                .id("kennung", "Kennung", CLAIM_RULE_SET.ID, "crs")
                .id("anmeldedienst", "Kennung des Anmeldedienstes", CLAIM_RULE_SET.LOGIN_PROVIDER_ID, "lgp")
                .column("fassung", "Nummer der Fassung", CLAIM_RULE_SET.VERSION)
                .column("entworfen_von", "Entworfen von", CLAIM_RULE_SET.DRAFTED_BY_NAME)
                .column("entworfen_am", "Entworfen am", CLAIM_RULE_SET.DRAFTED_AT)
                .column("bestaetigt_von", "Bestätigt von", CLAIM_RULE_CONFIRMATION.CONFIRMED_BY_NAME)
                .column("bestaetigt_am", "Bestätigt am", CLAIM_RULE_CONFIRMATION.CONFIRMED_AT)
                .column("beendet_von", "Beendet von", CLAIM_RULE_END.ENDED_BY_NAME)
                .column("beendet_am", "Beendet am", CLAIM_RULE_END.ENDED_AT)
                .column("beendet_grund", "Grund des Endes", CLAIM_RULE_END.REASON)
                .from(fields -> database.select(fields)
                        .from(CLAIM_RULE_SET
                                .leftJoin(CLAIM_RULE_CONFIRMATION)
                                .on(CLAIM_RULE_CONFIRMATION.RULE_SET_ID.eq(CLAIM_RULE_SET.ID))
                                .leftJoin(CLAIM_RULE_END)
                                .on(CLAIM_RULE_END.RULE_SET_ID.eq(CLAIM_RULE_SET.ID)))
                        .where(CLAIM_RULE_SET.TENANT_ID.eq(tenant.value()))
                        .orderBy(CLAIM_RULE_SET.VERSION)));
        out.table(ExportTable.of("regeln", "Regeln aller Fassungen")
                .id("fassung", "Kennung der Fassung", CLAIM_RULE.RULE_SET_ID, "crs")
                .column("nummer", "Nummer der Regel", CLAIM_RULE.POSITION)
                .column("merkmal", "Merkmal", CLAIM_RULE.CLAIM)
                .column("wert", "Wert", CLAIM_RULE.VALUE)
                .column("rolle", "Rolle", CLAIM_RULE.ROLE)
                .column("wertgrenze", "Wertgrenze in Euro", CLAIM_RULE.VALUE_LIMIT_AMOUNT)
                .column("kostenstellen", "Kostenstellen", CLAIM_RULE.COST_CENTRES)
                .from(fields -> database.select(fields)
                        .from(CLAIM_RULE)
                        .where(CLAIM_RULE.TENANT_ID.eq(tenant.value()))
                        .orderBy(CLAIM_RULE.RULE_SET_ID, CLAIM_RULE.POSITION)));
        out.table(ExportTable.of("rechte_aus_regeln", "Welches Recht aus welcher Regel kam")
                .id("recht", "Kennung des Rechts", CLAIM_GRANT.GRANT_ID, "grt")
                .id("fassung", "Kennung der Fassung", CLAIM_GRANT.RULE_SET_ID, "crs")
                .column("nummer", "Nummer der Regel", CLAIM_GRANT.POSITION)
                .from(fields -> database.select(fields)
                        .from(CLAIM_GRANT)
                        .where(CLAIM_GRANT.TENANT_ID.eq(tenant.value()))
                        .orderBy(CLAIM_GRANT.GRANT_ID)));
        out.table(
                ExportTable.of("angaben_des_anmeldedienstes", "Was der Anmeldedienst bei der letzten Anmeldung nannte")
                        .id("person", "Kennung der Person", LOGIN_REPORT.PERSON_ID, "psn")
                        .id("anmeldedienst", "Kennung des Anmeldedienstes", LOGIN_REPORT.LOGIN_PROVIDER_ID, "lgp")
                        .column("angemeldet_am", "Angemeldet am", LOGIN_REPORT.LOGGED_IN_AT)
                        .column("angaben", "Angaben", LOGIN_REPORT.CLAIMS)
                        .column("einwand", "Warum die Angaben nicht zählen", LOGIN_REPORT.OBJECTION)
                        .from(fields -> database.select(fields)
                                .from(LOGIN_REPORT)
                                .where(LOGIN_REPORT.TENANT_ID.eq(tenant.value()))
                                .orderBy(LOGIN_REPORT.PERSON_ID)));
    }
}
