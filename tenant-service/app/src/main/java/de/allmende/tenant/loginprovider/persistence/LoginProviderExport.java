package de.allmende.tenant.loginprovider.persistence;

import static de.allmende.tenant.db.Tables.LOGIN_PROVIDER;

import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.dataexport.ExportTable;
import de.allmende.platform.dataexport.PartWriter;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The own login providers, removed ones included; the secrets of them are not ours to know. */
@Component
final class LoginProviderExport implements ExportPart {

    private final DSLContext database;

    LoginProviderExport(DSLContext database) {
        this.database = database;
    }

    @Override
    public void write(TenantId tenant, PartWriter out) {
        out.table(ExportTable.of("anmeldedienste", "Eigene Anmeldedienste, auch entfernte")
                .id("kennung", "Kennung", LOGIN_PROVIDER.ID, "lgp")
                .column("adresse", "Adresse (issuer)", LOGIN_PROVIDER.ISSUER)
                .column("kennung_dort", "Unsere Kennung dort (client_id)", LOGIN_PROVIDER.CLIENT_ID)
                .column("domains", "Domains der E-Mail-Adressen", LOGIN_PROVIDER.EMAIL_DOMAINS)
                .column("stand", "Stand", LOGIN_PROVIDER.STATE)
                .column("eingetragen_von", "Eingetragen von", LOGIN_PROVIDER.REGISTERED_BY_NAME)
                .column("eingetragen_am", "Eingetragen am", LOGIN_PROVIDER.REGISTERED_AT)
                .column("bestaetigt_von", "Bestätigt von", LOGIN_PROVIDER.CONFIRMED_BY_NAME)
                .column("bestaetigt_am", "Bestätigt am", LOGIN_PROVIDER.CONFIRMED_AT)
                .column("geschaltet_von", "Zuletzt geschaltet von", LOGIN_PROVIDER.SWITCHED_BY_NAME)
                .column("geschaltet_am", "Zuletzt geschaltet am", LOGIN_PROVIDER.SWITCHED_AT)
                .from(fields -> database.select(fields)
                        .from(LOGIN_PROVIDER)
                        .where(LOGIN_PROVIDER.TENANT_ID.eq(tenant.value()))
                        .orderBy(LOGIN_PROVIDER.ID)));
    }
}
