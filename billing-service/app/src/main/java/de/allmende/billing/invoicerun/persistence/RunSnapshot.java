package de.allmende.billing.invoicerun.persistence;

import static de.allmende.billing.db.Tables.BILLING_CLAIM;
import static de.allmende.billing.db.Tables.INVOICE_DRAFT;
import static de.allmende.billing.db.Tables.RUN_LINE;
import static de.allmende.billing.db.Tables.RUN_SET_ASIDE;
import static de.allmende.billing.db.Tables.SUBSCRIPTION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.sum;

import de.allmende.billing.db.tables.records.InvoiceDraftRecord;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.TaxTotal;
import de.allmende.billing.invoicerun.InvoiceRun;
import de.allmende.billing.price.Figures;
import de.allmende.billing.tax.TaxCase;
import de.allmende.billing.tax.TaxCases;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Turns the rated lines of a run into claims, drafts and consumers that are set aside. */
@Component
final class RunSnapshot {

    private final DSLContext database;
    private final TaxCases taxCases;

    RunSnapshot(DSLContext database, TaxCases taxCases) {
        this.database = database;
        this.taxCases = taxCases;
    }

    void setAsideConsumersWithProblems(InvoiceRun run) {
        var problems = database.selectDistinct(RUN_LINE.CONSUMER_ID, RUN_LINE.PROBLEM, RUN_LINE.NAME)
                .from(RUN_LINE)
                .where(RUN_LINE.RUN_ID.eq(run.id().value()))
                .and(RUN_LINE.PROBLEM.isNotNull())
                .orderBy(RUN_LINE.CONSUMER_ID, RUN_LINE.NAME)
                .fetch();
        for (var problem : problems) {
            setAside(run, problem.value1(), problem.value2(), detail(problem.value2(), problem.value3()));
        }
        database.deleteFrom(RUN_LINE)
                .where(RUN_LINE.RUN_ID.eq(run.id().value()))
                .and(RUN_LINE.CONSUMER_ID.in(selectDistinct(RUN_SET_ASIDE.CONSUMER_ID)
                        .from(RUN_SET_ASIDE)
                        .where(RUN_SET_ASIDE.RUN_ID.eq(run.id().value()))))
                .execute();
    }

    private static String detail(String problem, String line) {
        return switch (problem) {
            case "NO_PRICE" -> "Für „%s“ gibt es in diesem Monat keinen Preis.".formatted(line);
            case "NO_INHABITANT_FIGURE" ->
                "Für „%s“ fehlt die Einwohnerzahl zum 30.06. des Vorjahres oder davor.".formatted(line);
            case "NO_TAX_RULE" ->
                "Für „%s“ gibt es keine Steuerregel, die zu Leistung, Vertragsform und Rechtsgrundlage passt."
                        .formatted(line);
            case "PRICE_NOT_COST_RECOVERING" ->
                "„%s“ ist zum Selbstkostenpreis abzurechnen, der Preis hat aber Aufschlag, Gruppenrabatt oder Mindestbetrag."
                        .formatted(line);
            default -> throw new IllegalStateException("Unknown problem " + problem);
        };
    }

    void setAsideCreditsWithoutDocument(InvoiceRun run) {
        var credits = database.select(RUN_LINE.CONSUMER_ID, RUN_LINE.TAX_GROUP, sum(RUN_LINE.AMOUNT))
                .from(RUN_LINE)
                .where(RUN_LINE.RUN_ID.eq(run.id().value()))
                .groupBy(RUN_LINE.CONSUMER_ID, RUN_LINE.TAX_GROUP)
                .having(sum(RUN_LINE.AMOUNT).lt(BigDecimal.ZERO))
                .orderBy(RUN_LINE.CONSUMER_ID, RUN_LINE.TAX_GROUP)
                .fetch();
        for (var credit : credits) {
            var corrections = database
                    .deleteFrom(RUN_LINE)
                    .where(RUN_LINE.RUN_ID.eq(run.id().value()))
                    .and(RUN_LINE.CONSUMER_ID.eq(credit.value1()))
                    .and(RUN_LINE.TAX_GROUP.eq(credit.value2()))
                    .and(RUN_LINE.CORRECTION.gt(0))
                    .returning(RUN_LINE.AMOUNT)
                    .fetch(RUN_LINE.AMOUNT)
                    .stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            setAside(
                    run,
                    credit.value1(),
                    "CREDIT_EXCEEDS_DOCUMENT",
                    "Ein Guthaben von %s netto aus Berichtigungen übersteigt diesen Beleg. Es steht auf dem nächsten Beleg, der es deckt; endet die Leistung vorher, stornieren Sie die berichtigte Rechnung und rechnen den Monat neu ab."
                            .formatted(Figures.euro(corrections.negate())));
        }
    }

    private void setAside(InvoiceRun run, UUID consumer, String reason, String detail) {
        database.insertInto(RUN_SET_ASIDE)
                .set(RUN_SET_ASIDE.ID, Ids.next())
                .set(RUN_SET_ASIDE.TENANT_ID, run.issuer().value())
                .set(RUN_SET_ASIDE.RUN_ID, run.id().value())
                .set(RUN_SET_ASIDE.CONSUMER_ID, consumer)
                .set(RUN_SET_ASIDE.REASON, reason)
                .set(RUN_SET_ASIDE.DETAIL, detail)
                .execute();
    }

    void claim(InvoiceRun run) {
        database.insertInto(
                        BILLING_CLAIM,
                        BILLING_CLAIM.SUBSCRIPTION_ID,
                        BILLING_CLAIM.COMPONENT_CODE,
                        BILLING_CLAIM.PERIOD_START,
                        BILLING_CLAIM.CORRECTION,
                        BILLING_CLAIM.ESTIMATED,
                        BILLING_CLAIM.ISSUER_ID,
                        BILLING_CLAIM.PROVIDER_ID,
                        BILLING_CLAIM.CONSUMER_ID,
                        BILLING_CLAIM.RUN_ID)
                .select(database.select(
                                RUN_LINE.SUBSCRIPTION_ID,
                                RUN_LINE.COMPONENT_CODE,
                                RUN_LINE.PERIOD_START,
                                RUN_LINE.CORRECTION,
                                field(RUN_LINE.ESTIMATED_BY.isNotNull()),
                                SUBSCRIPTION.ISSUER_ID,
                                SUBSCRIPTION.PROVIDER_ID,
                                SUBSCRIPTION.CONSUMER_ID,
                                RUN_LINE.RUN_ID)
                        .from(RUN_LINE)
                        .join(SUBSCRIPTION)
                        .on(SUBSCRIPTION.ID.eq(RUN_LINE.SUBSCRIPTION_ID))
                        .where(RUN_LINE.RUN_ID.eq(run.id().value()))
                        .orderBy(RUN_LINE.SUBSCRIPTION_ID, RUN_LINE.COMPONENT_CODE))
                .execute();
    }

    private record Group(UUID consumer, String taxGroup) {}

    void draft(InvoiceRun run) {
        var cases = taxCases.all();
        var amount = sum(RUN_LINE.AMOUNT);
        var lines = count();
        var drafts = new LinkedHashMap<Group, InvoiceDraftRecord>();
        var sums = database.select(RUN_LINE.CONSUMER_ID, RUN_LINE.TAX_GROUP, RUN_LINE.TAX_CASE, amount, lines)
                .from(RUN_LINE)
                .where(RUN_LINE.RUN_ID.eq(run.id().value()))
                .groupBy(RUN_LINE.CONSUMER_ID, RUN_LINE.TAX_GROUP, RUN_LINE.TAX_CASE)
                .orderBy(RUN_LINE.CONSUMER_ID, RUN_LINE.TAX_GROUP.desc(), RUN_LINE.TAX_CASE)
                .fetch();
        for (var row : sums) {
            var tax = Objects.requireNonNull(cases.get(row.get(RUN_LINE.TAX_CASE)));
            var total = TaxTotal.of(tax, Money.euro(row.get(amount)));
            var draft = drafts.computeIfAbsent(
                    new Group(row.get(RUN_LINE.CONSUMER_ID), row.get(RUN_LINE.TAX_GROUP)),
                    group -> empty(run, group, tax));
            draft.setNetAmount(draft.getNetAmount().add(total.net().amount()));
            draft.setTaxAmount(draft.getTaxAmount().add(total.amount().amount()));
            draft.setLineCount(draft.getLineCount() + row.get(lines));
        }
        if (!drafts.isEmpty()) {
            database.insertInto(INVOICE_DRAFT).set(drafts.values()).execute();
        }
    }

    private InvoiceDraftRecord empty(InvoiceRun run, Group group, TaxCase tax) {
        var draft = database.newRecord(INVOICE_DRAFT);
        draft.setId(InvoiceId.next().value());
        draft.setTenantId(run.issuer().value());
        draft.setRunId(run.id().value());
        draft.setConsumerId(group.consumer());
        draft.setTaxGroup(group.taxGroup());
        draft.setDocumentTitle(tax.documentTitle());
        draft.setDocumentKind(tax.documentKind());
        draft.setNetAmount(Money.ZERO.amount());
        draft.setTaxAmount(Money.ZERO.amount());
        draft.setLineCount(0);
        return draft;
    }
}
