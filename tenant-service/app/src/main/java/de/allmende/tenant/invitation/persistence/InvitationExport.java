package de.allmende.tenant.invitation.persistence;

import static de.allmende.tenant.db.Tables.INVITATION;
import static de.allmende.tenant.db.Tables.PERSON;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who was asked in, by whom and what became of it; the links themselves are secret. */
@Component
final class InvitationExport implements ExportPart {

    private final DSLContext database;

    InvitationExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("einladungen", "Einladungen von Personen, auch abgelaufene und zurückgezogene")
                .id("kennung", "Kennung", INVITATION.ID, "ivt")
                .id("person", "Kennung der Person", INVITATION.PERSON_ID, "psn")
                .column("person_name", "Name der Person", PERSON.NAME)
                .column("eingeladen_von", "Eingeladen von", INVITATION.INVITED_BY_NAME)
                .column("eingeladen_am", "Eingeladen am", INVITATION.INVITED_AT)
                .column("gilt_bis", "Gilt bis", INVITATION.EXPIRES_AT)
                .column("angenommen_am", "Angenommen am", INVITATION.ACCEPTED_AT)
                .column("zurueckgezogen_von", "Zurückgezogen von", INVITATION.WITHDRAWN_BY_NAME)
                .column("zurueckgezogen_am", "Zurückgezogen am", INVITATION.WITHDRAWN_AT)
                .from(fields -> database.select(fields)
                        .from(INVITATION.join(PERSON).on(PERSON.ID.eq(INVITATION.PERSON_ID)))
                        .where(INVITATION.TENANT_ID.eq(tenant.value()))
                        .orderBy(INVITATION.ID)));
    }
}
