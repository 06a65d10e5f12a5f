package de.allmende.billing.tax.persistence;

import static de.allmende.billing.db.Tables.TAX_CASE;

import de.allmende.billing.tax.TaxCase;
import de.allmende.billing.tax.TaxCases;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
final class JooqTaxCases implements TaxCases {

    private final DSLContext database;

    JooqTaxCases(DSLContext database) {
        this.database = database;
    }

    @Override
    public Map<String, TaxCase> all() {
        return database.fetch(TAX_CASE, TAX_CASE.CATEGORY.isNotNull())
                .intoMap(
                        row -> row.getCode(),
                        row -> new TaxCase(
                                row.getCode(),
                                row.getLabel(),
                                TaxCase.Category.valueOf(row.getCategory()),
                                row.getRatePercent().stripTrailingZeros(),
                                row.getVatex(),
                                row.getReason(),
                                row.getDocumentTitle(),
                                row.getDocumentKind()));
    }
}
