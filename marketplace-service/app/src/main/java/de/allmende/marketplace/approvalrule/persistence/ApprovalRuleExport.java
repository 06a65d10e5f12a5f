package de.allmende.marketplace.approvalrule.persistence;

import static de.allmende.marketplace.db.Tables.APPROVAL_RULE_SET;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** All versions of a tenant's approval rules. */
@Component
final class ApprovalRuleExport implements ExportPart {

    private final DSLContext database;

    ApprovalRuleExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("freigaberegeln", "Welche Mitzeichnungen Buchungen vor der Freigabe brauchen")
                .id("kennung", "Kennung", APPROVAL_RULE_SET.ID, "apr")
                .column("fassung", "Fassung", APPROVAL_RULE_SET.VERSION)
                .column("regeln", "Bedingungen und Mitzeichnungen", APPROVAL_RULE_SET.RULES)
                .column("begruendung", "Warum diese Regeln", APPROVAL_RULE_SET.NOTE)
                .column("stand", "Stand", APPROVAL_RULE_SET.STATE)
                .column("entworfen_von", "Entworfen von", APPROVAL_RULE_SET.PROPOSED_BY_NAME)
                .column("entworfen_am", "Entworfen am", APPROVAL_RULE_SET.PROPOSED_AT)
                .column("freigegeben_von", "Freigegeben von", APPROVAL_RULE_SET.RELEASED_BY_NAME)
                .column("freigegeben_am", "Freigegeben am", APPROVAL_RULE_SET.RELEASED_AT)
                .column("beendet_am", "Abgelöst oder verworfen am", APPROVAL_RULE_SET.ENDED_AT)
                .from(fields -> database.select(fields)
                        .from(APPROVAL_RULE_SET)
                        .where(APPROVAL_RULE_SET.TENANT_ID.eq(tenant.value()))
                        .orderBy(APPROVAL_RULE_SET.ID)));
    }
}
