package de.allmende.billing.invoice.persistence;

import static de.allmende.billing.db.Tables.INVOICE_PREFERENCE;
import static org.jooq.impl.DSL.excluded;

import de.allmende.billing.document.InvoiceSyntax;
import de.allmende.billing.invoice.InvoicePreference;
import de.allmende.billing.invoice.InvoicePreferences;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
final class JooqInvoicePreferences implements InvoicePreferences {

    private final DSLContext database;

    JooqInvoicePreferences(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<InvoicePreference> find(TenantId consumer) {
        return database.selectFrom(INVOICE_PREFERENCE)
                .where(INVOICE_PREFERENCE.TENANT_ID.eq(consumer.value()))
                .fetchOptional(row ->
                        new InvoicePreference(consumer, InvoiceSyntax.valueOf(row.getSyntax()), row.getVersion()));
    }

    @Override
    public boolean keep(Actor actor, InvoicePreference preference, Instant now) {
        return database.insertInto(INVOICE_PREFERENCE)
                        .set(INVOICE_PREFERENCE.TENANT_ID, actor.tenant().value())
                        .set(INVOICE_PREFERENCE.SYNTAX, preference.syntax().name())
                        .set(INVOICE_PREFERENCE.VERSION, preference.version())
                        .set(INVOICE_PREFERENCE.CHANGED_AT, now.atOffset(ZoneOffset.UTC))
                        .onConflict(INVOICE_PREFERENCE.TENANT_ID)
                        .doUpdate()
                        .set(INVOICE_PREFERENCE.SYNTAX, excluded(INVOICE_PREFERENCE.SYNTAX))
                        .set(INVOICE_PREFERENCE.VERSION, excluded(INVOICE_PREFERENCE.VERSION))
                        .set(INVOICE_PREFERENCE.CHANGED_AT, excluded(INVOICE_PREFERENCE.CHANGED_AT))
                        .where(INVOICE_PREFERENCE.VERSION.lt(preference.version()))
                        .execute()
                == 1;
    }
}
