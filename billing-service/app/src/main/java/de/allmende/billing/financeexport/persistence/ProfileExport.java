package de.allmende.billing.financeexport.persistence;

import static de.allmende.billing.db.Tables.EXPORT_ACCOUNT;
import static de.allmende.billing.db.Tables.EXPORT_COLUMN;
import static de.allmende.billing.db.Tables.EXPORT_PROFILE;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The profiles that a tenant has made its own, in all their versions. */
@Component
final class ProfileExport implements ExportPart {

    private final DSLContext database;

    ProfileExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("finanzprofile", "Profile für das Finanzverfahren, jede Fassung")
                .column("profil", "Schlüssel des Profils", EXPORT_PROFILE.KEY)
                .column("fassung", "Fassung", EXPORT_PROFILE.VERSION)
                .column("name", "Name", EXPORT_PROFILE.NAME)
                .column("trennzeichen", "Trennzeichen", EXPORT_PROFILE.DELIMITER)
                .column("dezimalzeichen", "Dezimalzeichen", EXPORT_PROFILE.DECIMAL_SIGN)
                .column("zeichensatz", "Zeichensatz", EXPORT_PROFILE.ENCODING)
                .column("tage", "Schreibweise eines Tages", EXPORT_PROFILE.DATE_FORMAT)
                .column("ueberschriften", "Ob die erste Zeile die Spalten nennt", EXPORT_PROFILE.WITH_HEADINGS)
                .column("geaendert_von", "Geändert von", EXPORT_PROFILE.CHANGED_BY_NAME)
                .column("geaendert_am", "Geändert am", EXPORT_PROFILE.CHANGED_AT)
                .from(fields -> database.select(fields)
                        .from(EXPORT_PROFILE)
                        .where(EXPORT_PROFILE.TENANT_ID.eq(tenant.value()))
                        .orderBy(EXPORT_PROFILE.KEY, EXPORT_PROFILE.VERSION)));
        out.table(ExportTable.of("finanzprofilspalten", "Spalten der Profile für das Finanzverfahren")
                .column("profil", "Schlüssel des Profils", EXPORT_COLUMN.KEY)
                .column("fassung", "Fassung", EXPORT_COLUMN.VERSION)
                .column("stelle", "Stelle", EXPORT_COLUMN.POSITION)
                .column("ueberschrift", "Überschrift", EXPORT_COLUMN.HEADING)
                .column("inhalt", "Inhalt", EXPORT_COLUMN.FIELD)
                .column("text", "Fester Text", EXPORT_COLUMN.FIXED_TEXT)
                .from(fields -> database.select(fields)
                        .from(EXPORT_COLUMN)
                        .where(EXPORT_COLUMN.TENANT_ID.eq(tenant.value()))
                        .orderBy(EXPORT_COLUMN.KEY, EXPORT_COLUMN.VERSION, EXPORT_COLUMN.POSITION)));
        out.table(ExportTable.of("finanzkontierungen", "Kontierungen der Profile für das Finanzverfahren")
                .column("profil", "Schlüssel des Profils", EXPORT_ACCOUNT.KEY)
                .column("fassung", "Fassung", EXPORT_ACCOUNT.VERSION)
                .column("angebot", "Schlüssel des Angebots; leer für alle übrigen", EXPORT_ACCOUNT.OFFERING)
                .column("sachkonto", "Sachkonto", EXPORT_ACCOUNT.ACCOUNT)
                .column("produkt", "Produkt", EXPORT_ACCOUNT.PRODUCT)
                .from(fields -> database.select(fields)
                        .from(EXPORT_ACCOUNT)
                        .where(EXPORT_ACCOUNT.TENANT_ID.eq(tenant.value()))
                        .orderBy(EXPORT_ACCOUNT.KEY, EXPORT_ACCOUNT.VERSION, EXPORT_ACCOUNT.OFFERING)));
    }
}
