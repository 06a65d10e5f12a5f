package de.allmende.tenant.person.persistence;

import static de.allmende.tenant.db.Tables.GRANT_DECISION;
import static de.allmende.tenant.db.Tables.GRANT_ENTRY;
import static de.allmende.tenant.db.Tables.GRANT_WITHDRAWAL;
import static de.allmende.tenant.db.Tables.PERSON;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who has a login, and every right that anybody has ever had. */
@Component
final class PersonExport implements ExportPart {

    private final DSLContext database;

    PersonExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("personen", "Personen mit Zugang")
                .id("kennung", "Kennung", PERSON.ID, "psn")
                .column("name", "Name", PERSON.NAME)
                .column("email", "E-Mail", PERSON.EMAIL)
                .column("angelegt_am", "Angelegt am", PERSON.CREATED_AT)
                .from(fields -> database.select(fields)
                        .from(PERSON)
                        .where(PERSON.TENANT_ID.eq(tenant.value()))
                        .orderBy(PERSON.ID)));
        out.table(ExportTable.of("rechte", "Alle Rechte, die erteilt wurden, auch beendete")
                .id("kennung", "Kennung", GRANT_ENTRY.ID, "grt")
                .id("person", "Kennung der Person", GRANT_ENTRY.PERSON_ID, "psn")
                .column("person_name", "Name der Person", PERSON.NAME)
                .column("rolle", "Rolle", GRANT_ENTRY.ROLE)
                .column("wertgrenze", "Wertgrenze in Euro", GRANT_ENTRY.VALUE_LIMIT_AMOUNT)
                .column("kostenstellen", "Kostenstellen", GRANT_ENTRY.COST_CENTRES)
                .column("von", "Erster Tag", GRANT_ENTRY.BEGINS_ON)
                .column("bis", "Erster Tag danach", GRANT_ENTRY.ENDS_ON)
                .column("erteilt_von", "Erteilt von", GRANT_ENTRY.GRANTED_BY_NAME)
                .column("erteilt_am", "Erteilt am", GRANT_ENTRY.GRANTED_AT)
                .column("bestaetigung_noetig", "Braucht eine zweite Person", GRANT_ENTRY.CONFIRMATION_NEEDED)
                .column("entscheidung", "Entscheidung der zweiten Person", GRANT_DECISION.VERDICT)
                .column("entschieden_von", "Entschieden von", GRANT_DECISION.DECIDED_BY_NAME)
                .column("entschieden_am", "Entschieden am", GRANT_DECISION.DECIDED_AT)
                .column("entscheidung_grund", "Grund der Entscheidung", GRANT_DECISION.REASON)
                .column("entzogen_von", "Entzogen von", GRANT_WITHDRAWAL.WITHDRAWN_BY_NAME)
                .column("entzogen_am", "Entzogen am", GRANT_WITHDRAWAL.WITHDRAWN_AT)
                .column("entzogen_grund", "Grund des Entzugs", GRANT_WITHDRAWAL.REASON)
                .from(fields -> database.select(fields)
                        .from(GRANT_ENTRY
                                .join(PERSON)
                                .on(PERSON.ID.eq(GRANT_ENTRY.PERSON_ID))
                                .leftJoin(GRANT_DECISION)
                                .on(GRANT_DECISION.GRANT_ID.eq(GRANT_ENTRY.ID))
                                .leftJoin(GRANT_WITHDRAWAL)
                                .on(GRANT_WITHDRAWAL.GRANT_ID.eq(GRANT_ENTRY.ID)))
                        .where(GRANT_ENTRY.TENANT_ID.eq(tenant.value()))
                        .orderBy(GRANT_ENTRY.ID)));
    }
}
