package de.allmende.billing.invoice.persistence;

import static de.allmende.billing.db.Tables.CANCELLATION;
import static de.allmende.billing.db.Tables.INVOICE_DRAFT;

import de.allmende.billing.db.tables.records.CancellationRecord;
import de.allmende.billing.invoice.Cancellation;
import de.allmende.billing.invoice.CancellationState;
import de.allmende.billing.invoice.Cancellations;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.platform.tenancy.TenantId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
final class JooqCancellations implements Cancellations {

    private final DSLContext database;

    JooqCancellations(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(Cancellation cancellation) {
        database.insertInto(CANCELLATION)
                .set(CANCELLATION.ID, cancellation.id().value())
                .set(CANCELLATION.TENANT_ID, cancellation.issuer().value())
                .set(CANCELLATION.INVOICE_ID, cancellation.invoice().value())
                .set(CANCELLATION.STATE, cancellation.state().name())
                .set(CANCELLATION.REASON, cancellation.reason())
                .set(CANCELLATION.REQUESTED_BY, cancellation.requested().person())
                .set(CANCELLATION.REQUESTED_BY_NAME, cancellation.requested().name())
                .set(CANCELLATION.REQUESTED_AT, cancellation.requested().at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public Optional<Cancellation> find(TenantId issuer, InvoiceId invoice) {
        return database.selectFrom(CANCELLATION)
                .where(of(issuer, invoice))
                .fetchOptional(JooqCancellations::cancellation);
    }

    @Override
    public void hold(TenantId issuer, InvoiceId invoice) {
        database.select(INVOICE_DRAFT.ID)
                .from(INVOICE_DRAFT)
                .where(INVOICE_DRAFT.TENANT_ID.eq(issuer.value()))
                .and(INVOICE_DRAFT.ID.eq(invoice.value()))
                .forUpdate()
                .execute();
    }

    private static Condition of(TenantId issuer, InvoiceId invoice) {
        return CANCELLATION
                .TENANT_ID
                .eq(issuer.value())
                .and(CANCELLATION.INVOICE_ID.eq(invoice.value()))
                .and(CANCELLATION.STATE.ne(CancellationState.DISCARDED.name()));
    }

    private static Cancellation cancellation(CancellationRecord row) {
        return new Cancellation(
                new InvoiceId(row.getId()),
                new TenantId(row.getTenantId()),
                new InvoiceId(row.getInvoiceId()),
                CancellationState.valueOf(row.getState()),
                row.getReason(),
                new Cancellation.Step(
                        row.getRequestedBy(),
                        row.getRequestedByName(),
                        row.getRequestedAt().toInstant()),
                row.getDecidedBy() == null
                        ? null
                        : new Cancellation.Step(
                                row.getDecidedBy(),
                                row.getDecidedByName(),
                                row.getDecidedAt().toInstant()),
                row.getDecisionReason());
    }

    @Override
    public void decide(Cancellation cancellation) {
        var decided = Objects.requireNonNull(cancellation.decided());
        database.update(CANCELLATION)
                .set(CANCELLATION.STATE, cancellation.state().name())
                .set(CANCELLATION.DECIDED_BY, decided.person())
                .set(CANCELLATION.DECIDED_BY_NAME, decided.name())
                .set(CANCELLATION.DECIDED_AT, decided.at().atOffset(ZoneOffset.UTC))
                .set(CANCELLATION.DECISION_REASON, cancellation.decisionReason())
                .where(CANCELLATION.ID.eq(cancellation.id().value()))
                .execute();
    }
}
