package de.allmende.billing.invoice;

import de.allmende.billing.document.InvoiceCheck;
import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoiceSyntax;
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
    private final InvoicePreferences preferences;
    private final InvoiceForms forms;
    private final InvoiceCheck check;
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
            InvoicePreferences preferences,
            InvoiceForms forms,
            InvoiceCheck check,
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
        this.preferences = preferences;
        this.forms = forms;
        this.check = check;
        this.ledger = ledger;
        this.settlements = settlements;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** What is decided on, and how its document would look today. */
    private record Case(Invoice invoice, InvoiceDraft draft, Cancellation cancellation, InvoiceSyntax syntax) {}

    /** A document that the official rules are asked about. */
    private record Provisional(InvoiceDocument document, InvoiceSyntax syntax) {}

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
                .map(released -> new Case(
                        invoice,
                        drafts.find(actor.tenant(), id).orElseThrow(),
                        released,
                        preferences.of(invoice.consumer().tenant()).syntax()));
    }

    private Provisional provisional(Case found, LocalDate today) {
        var number = InvoiceNumber.provisional(KIND, today.getYear());
        return new Provisional(document(found, number, today), found.syntax());
    }

    private InvoiceDocument document(Case found, InvoiceNumber number, LocalDate today) {
        return documents.cancellation(
                found.draft(),
                found.invoice(),
                number,
                today,
                found.cancellation().reason());
    }

    private Outcome<Provisional, CancellationRefusal> accepted(Provisional asked) {
        return check.objection(forms.original(asked.document(), asked.syntax()))
                .<Outcome<Provisional, CancellationRefusal>>map(
                        findings -> Outcome.refused(new CancellationRefusal.CancellationInvalid(findings)))
                .orElseGet(() -> Outcome.done(asked));
    }

    private Cancellation cancel(Actor actor, Case found, LocalDate today) {
        var cancelled = found.invoice();
        var released = found.cancellation();
        var number = numbers.draw(cancelled.issuer().tenant(), KIND, today.getYear());
        var document = document(found, number, today);
        var counterpart = cancelled.counterpart(released.id(), number, document.title(), today, time.now());
        invoices.issue(counterpart, found.draft(), forms.all(document, found.syntax()));
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
