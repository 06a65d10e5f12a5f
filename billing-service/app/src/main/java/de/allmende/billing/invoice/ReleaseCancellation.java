package de.allmende.billing.invoice;

import de.allmende.billing.document.InvoiceCheck;
import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoicePdf;
import de.allmende.billing.document.InvoiceWriter;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.ledger.Posting;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;

/**
 * A second person takes back an invoice: the official rules judge the document of type 381 first, then one transaction
 * draws its number, keeps it, posts the amounts the other way, frees what the invoice has billed, so that the next run of
 * the month bills it anew, and what was paid for it. Refused: NO_SUCH_INVOICE, NO_CANCELLATION_WAITS,
 * RELEASER_IS_REQUESTER, CANCELLATION_INVALID.
 */
public final class ReleaseCancellation {

    private static final String KIND = "ST";

    private final Invoices invoices;
    private final Cancellations cancellations;
    private final InvoiceDrafts drafts;
    private final DraftDocuments documents;
    private final NumberSeries numbers;
    private final InvoiceWriter writer;
    private final InvoiceCheck check;
    private final InvoicePdf pdf;
    private final Ledger ledger;
    private final Settlements settlements;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public ReleaseCancellation(
            Invoices invoices,
            Cancellations cancellations,
            InvoiceDrafts drafts,
            DraftDocuments documents,
            NumberSeries numbers,
            InvoiceWriter writer,
            InvoiceCheck check,
            InvoicePdf pdf,
            Ledger ledger,
            Settlements settlements,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        this.invoices = invoices;
        this.cancellations = cancellations;
        this.drafts = drafts;
        this.documents = documents;
        this.numbers = numbers;
        this.writer = writer;
        this.check = check;
        this.pdf = pdf;
        this.ledger = ledger;
        this.settlements = settlements;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** What is decided on, and how its document would look today. */
    private record Case(Invoice invoice, InvoiceDraft draft, Cancellation cancellation) {}

    public Outcome<Cancellation, CancellationRefusal> release(Actor actor, InvoiceId id) {
        var today = time.today();
        return transactions
                .read(actor, () -> released(actor, id).map(found -> provisional(found, today)))
                .flatMap(this::accepted)
                .flatMap(accepted -> transactions.write(actor, () -> {
                    cancellations.hold(actor.tenant(), id);
                    return released(actor, id).map(found -> cancel(actor, found, today));
                }));
    }

    private Outcome<Case, CancellationRefusal> released(Actor actor, InvoiceId id) {
        var invoice = invoices.findIssued(actor.tenant(), id).orElse(null);
        if (invoice == null) {
            return Outcome.refused(new CancellationRefusal.NoSuchInvoice());
        }
        return cancellations
                .find(actor.tenant(), id)
                .map(waiting -> waiting.released(actor, time.now()))
                .orElseGet(() -> Outcome.refused(new CancellationRefusal.NoCancellationWaits()))
                .map(released ->
                        new Case(invoice, drafts.find(actor.tenant(), id).orElseThrow(), released));
    }

    private InvoiceDocument provisional(Case found, LocalDate today) {
        return document(found, InvoiceNumber.provisional(KIND, today.getYear()), today);
    }

    private InvoiceDocument document(Case found, InvoiceNumber number, LocalDate today) {
        return documents.cancellation(
                found.draft(),
                found.invoice(),
                number,
                today,
                found.cancellation().reason());
    }

    private Outcome<InvoiceDocument, CancellationRefusal> accepted(InvoiceDocument document) {
        return check.objection(writer.write(document))
                .<Outcome<InvoiceDocument, CancellationRefusal>>map(
                        findings -> Outcome.refused(new CancellationRefusal.CancellationInvalid(findings)))
                .orElseGet(() -> Outcome.done(document));
    }

    private Cancellation cancel(Actor actor, Case found, LocalDate today) {
        var cancelled = found.invoice();
        var released = found.cancellation();
        var number = numbers.draw(cancelled.issuer().tenant(), KIND, today.getYear());
        var document = document(found, number, today);
        var counterpart = cancelled.counterpart(released.id(), number, document.title(), today, time.now());
        invoices.issue(counterpart, found.draft(), writer.write(document), pdf.render(document));
        settlements.release(actor, cancelled, counterpart.title() + " mit " + number);
        ledger.post(ledger.of(cancelled.issuer().tenant(), cancelled.id().value()).stream()
                .filter(posting -> posting.payment() == null)
                .map(posting -> reversed(posting, counterpart))
                .toList());
        drafts.freeClaims(found.draft());
        cancellations.decide(released);
        audit.record(
                actor,
                "INVOICE_CANCELLED",
                "invoice",
                cancelled.id().value(),
                "%s %s an %s über %s € storniert mit %s"
                        .formatted(
                                cancelled.title(),
                                cancelled.number(),
                                cancelled.consumer().name(),
                                cancelled.gross(),
                                number),
                released.reason(),
                Change.of("Stand", InvoiceState.CANCELLATION_REQUESTED.label(), InvoiceState.CANCELLED.label()));
        return released;
    }

    private static Posting reversed(Posting posting, Invoice counterpart) {
        return posting.reversed(
                counterpart.id().value(),
                counterpart.issuedOn(),
                counterpart.number() + " " + counterpart.consumer().name());
    }
}
