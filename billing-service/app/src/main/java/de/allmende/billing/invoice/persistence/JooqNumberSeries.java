package de.allmende.billing.invoice.persistence;

import static de.allmende.billing.db.Tables.NUMBER_SERIES;

import de.allmende.billing.invoice.InvoiceNumber;
import de.allmende.billing.invoice.NumberSeries;
import de.allmende.platform.tenancy.TenantId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
final class JooqNumberSeries implements NumberSeries {

    private final DSLContext database;

    JooqNumberSeries(DSLContext database) {
        this.database = database;
    }

    @Override
    public InvoiceNumber draw(TenantId issuer, String kind, int year) {
        int sequence = database.insertInto(NUMBER_SERIES)
                .set(NUMBER_SERIES.TENANT_ID, issuer.value())
                .set(NUMBER_SERIES.KIND, kind)
                .set(NUMBER_SERIES.YEAR, year)
                .set(NUMBER_SERIES.LAST_NUMBER, 1)
                .onConflict(NUMBER_SERIES.TENANT_ID, NUMBER_SERIES.KIND, NUMBER_SERIES.YEAR)
                .doUpdate()
                .set(NUMBER_SERIES.LAST_NUMBER, NUMBER_SERIES.LAST_NUMBER.plus(1))
                .returningResult(NUMBER_SERIES.LAST_NUMBER)
                .fetchSingle()
                .value1();
        return new InvoiceNumber(kind, year, sequence);
    }
}
