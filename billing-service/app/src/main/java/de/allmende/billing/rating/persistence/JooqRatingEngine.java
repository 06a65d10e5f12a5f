package de.allmende.billing.rating.persistence;

import de.allmende.billing.price.Figures;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.rating.BaseQuantity;
import de.allmende.billing.rating.RatedLine;
import de.allmende.billing.rating.RatingEngine;
import de.allmende.billing.rating.RatingRefusal;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

@Component
final class JooqRatingEngine implements RatingEngine {

    private final DSLContext database;

    JooqRatingEngine(DSLContext database) {
        this.database = database;
    }

    @Override
    public Outcome<List<RatedLine>, RatingRefusal> rate(Wanted wanted) {
        var input = RatingQuery.wanted(
                DSL.val(wanted.issuer().value()),
                DSL.val(wanted.consumer().value()),
                DSL.cast(wanted.taxClass(), SQLDataType.CLOB),
                DSL.cast(wanted.contractForm(), SQLDataType.CLOB),
                DSL.cast(wanted.startsOn(), SQLDataType.LOCALDATE),
                DSL.val(wanted.months()),
                DSL.val(wanted.quantities().keySet().toArray(String[]::new), SQLDataType.VARCHAR.array()),
                DSL.val(
                        wanted.quantities().values().stream()
                                .map(quantity -> quantity.orElse(null))
                                .toArray(BigDecimal[]::new),
                        SQLDataType.NUMERIC.array()));
        var rows = database.fetch(
                DSL.sql("select * from ({0}) rated order by month, component_code", RatingQuery.rated(input)));
        for (var row : rows) {
            var problem = row.get("problem", String.class);
            if (problem != null) {
                return Outcome.refused(refusal(problem, row.get("component_code", String.class)));
            }
        }
        return Outcome.done(rows.map(JooqRatingEngine::line));
    }

    private static RatingRefusal refusal(String problem, String component) {
        return switch (problem) {
            case "NO_PRICE" -> new RatingRefusal.NoPrice(component);
            case "NO_INHABITANT_FIGURE" -> new RatingRefusal.NoInhabitantFigure(component);
            case "NO_TAX_RULE" -> new RatingRefusal.NoTaxRule(component);
            case "PRICE_NOT_COST_RECOVERING" -> new RatingRefusal.PriceNotCostRecovering(component);
            default -> throw new IllegalStateException("Unknown problem " + problem);
        };
    }

    private static RatedLine line(Record row) {
        return new RatedLine(
                row.get("component_code", String.class),
                row.get("month", LocalDate.class),
                new DatePeriod(row.get("service_from", LocalDate.class), row.get("service_until", LocalDate.class)),
                row.get("price_version_id", UUID.class),
                PriceModel.valueOf(row.get("model", String.class)),
                new BaseQuantity(
                        row.get("base_quantity", BigDecimal.class),
                        row.get("inhabitants_on", LocalDate.class),
                        row.get("inhabitants_source", String.class),
                        null),
                Figures.plain(row.get("unit_price", BigDecimal.class)),
                row.get("unit_label", String.class),
                Money.euro(row.get("amount", BigDecimal.class)),
                row.get("tax_case", String.class),
                row.get("discount_group", String.class));
    }

    @Override
    public void rateInto(UUID run, TenantId issuer, YearMonth month) {
        var due = RatingQuery.due(DSL.val(issuer.value()), DSL.cast(month.atDay(1), SQLDataType.LOCALDATE));
        database.execute(DSL.sql("""
                insert into billing.run_line (run_id, subscription_id, component_code, period_start, tenant_id, consumer_id,
                    tax_group, name, service_from, service_until, model, price_version_id, base_quantity, estimated_by, base_unit_price,
                    unit_label, unit_code, amount, inhabitants_on, inhabitants_source, usage_count, legal_basis, tax_case,
                    booking_number, cost_centre, purchase_order_number, discount_group, usage_sha256, problem)
                select {0}, subscription_id, component_code, month, issuer_id, consumer_id,
                    tax_group, case when estimated_by is null then name else name || ' (geschätzt)' end,
                    service_from, service_until, model, price_version_id, base_quantity, estimated_by, unit_price,
                    unit_label, unit_code, amount, inhabitants_on, inhabitants_source, usage_count, legal_basis, tax_case,
                    booking_number, cost_centre, purchase_order_number, discount_group, usage_sha256, problem
                from ({1}) rated
                where problem is not null or base_quantity <> 0 or amount <> 0
                    or exists (select from billing.billing_claim k
                        where k.subscription_id = rated.subscription_id and k.component_code = rated.component_code
                          and k.period_start = rated.month)
                """, DSL.val(run), RatingQuery.rated(due)));
    }

    @Override
    public void rateCorrectionsInto(UUID run, TenantId issuer) {
        database.execute(DSL.sql("""
                insert into billing.run_line (run_id, subscription_id, component_code, period_start, tenant_id, consumer_id,
                    tax_group, name, service_from, service_until, model, price_version_id, base_quantity, base_unit_price,
                    unit_label, unit_code, amount, usage_count, legal_basis, tax_case,
                    booking_number, cost_centre, purchase_order_number, discount_group, usage_sha256,
                    correction, corrects_id, billed_quantity, billed_amount)
                select {0}, subscription_id, component_code, month, issuer_id, consumer_id,
                    billed_tax_group, name, service_from, service_until, model, price_version_id, base_quantity, unit_price,
                    unit_label, unit_code, amount - billed_amount, usage_count, legal_basis, billed_tax_case,
                    booking_number, cost_centre, purchase_order_number, discount_group, usage_sha256,
                    correction, corrects_id, billed_quantity, billed_amount
                from ({1}) rated
                """, DSL.val(run), RatingQuery.rated(RatingQuery.corrected(DSL.val(issuer.value())))));
    }
}
