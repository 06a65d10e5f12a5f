package de.allmende.tenant.admission.persistence;

import static de.allmende.tenant.db.Tables.ADMISSION_REQUEST;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who has asked the association to be taken in; a request is the association's, and of nobody who became a tenant by it. */
@Component
final class AdmissionExport implements ExportPart {

    private final DSLContext database;

    AdmissionExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("aufnahmeantraege", "Aufnahmeanträge, über die dieser Mandant entscheidet")
                .id("kennung", "Kennung", ADMISSION_REQUEST.ID, "adm")
                .column("zeichen", "Zeichen", ADMISSION_REQUEST.REFERENCE)
                .column("ars", "Amtlicher Regionalschlüssel", ADMISSION_REQUEST.ARS)
                .column("name", "Name der Verwaltung", ADMISSION_REQUEST.NAME)
                .column("antragsteller", "Wer den Antrag gestellt hat", ADMISSION_REQUEST.APPLICANT_NAME)
                .column("amtsbezeichnung", "Amtsbezeichnung", ADMISSION_REQUEST.OFFICIAL_TITLE)
                .column("email", "E-Mail", ADMISSION_REQUEST.EMAIL)
                .column("telefon", "Telefon", ADMISSION_REQUEST.PHONE)
                .column("rechtsgrundlage", "Gewünschte Rechtsgrundlage", ADMISSION_REQUEST.LEGAL_BASIS)
                .column("gewuenscht_ab", "Gewünschter erster Tag", ADMISSION_REQUEST.WISHED_FROM)
                .column("bemerkung", "Bemerkung", ADMISSION_REQUEST.REMARK)
                .column("gestellt_am", "Gestellt am", ADMISSION_REQUEST.SUBMITTED_AT)
                .column("stand", "Stand", ADMISSION_REQUEST.STATE)
                .column("entschieden_von", "Entschieden von", ADMISSION_REQUEST.DECIDED_BY_NAME)
                .column("entschieden_am", "Entschieden am", ADMISSION_REQUEST.DECIDED_AT)
                .column("ablehnung_grund", "Grund der Ablehnung", ADMISSION_REQUEST.DECLINE_REASON)
                .id("mandant", "Mandant, der daraus wurde", ADMISSION_REQUEST.ADMITTED_TENANT_ID, "tnt")
                .from(fields -> database.select(fields)
                        .from(ADMISSION_REQUEST)
                        .where(ADMISSION_REQUEST.TENANT_ID.eq(tenant.value()))
                        .orderBy(ADMISSION_REQUEST.ID)));
    }
}
