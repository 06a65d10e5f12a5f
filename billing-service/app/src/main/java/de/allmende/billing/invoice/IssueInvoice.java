package de.allmende.billing.invoice;

import de.allmende.billing.ledger.Account;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.ledger.Posting;
import de.allmende.billing.tenantfact.TenantFact;
import de.allmende.billing.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.ArrayList;
import java.util.List;

/**
 * Issues one draft of a released run: draws the number, writes the original and its view, keeps both, posts the amounts,
 * all in one transaction, so that a crash leaves either nothing or everything. A draft that has been issued is left alone;
 * one that the official rules no longer accept (because a party's data have changed) is set aside.
 */
public final class IssueInvoice {

    private final CheckDraft checkDraft;
    private final InvoiceDrafts drafts;
    private final DraftDocuments documents;
    private final NumberSeries numbers;
    private final InvoicePreferences preferences;
    private final InvoiceForms forms;
    private final Invoices invoices;
    private final Ledger ledger;
    private final TenantFacts facts;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public IssueInvoice(
            CheckDraft checkDraft,
            InvoiceDrafts drafts,
            DraftDocuments documents,
            NumberSeries numbers,
            InvoicePreferences preferences,
            InvoiceForms forms,
            Invoices invoices,
            Ledger ledger,
            TenantFacts facts,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        this.checkDraft = checkDraft;
        this.drafts = drafts;
        this.documents = documents;
        this.numbers = numbers;
        this.preferences = preferences;
        this.forms = forms;
        this.invoices = invoices;
        this.ledger = ledger;
        this.facts = facts;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    public void issue(Actor actor, InvoiceId id) {
        if (checkDraft.check(actor, id)) {
            transactions.change(actor, () -> drafts.lock(actor.tenant(), id).map(draft -> issue(actor, draft)));
        }
    }

    private Invoice issue(Actor actor, InvoiceDraft draft) {
        var now = time.now();
        var today = BusinessTime.dayOf(now);
        var number = numbers.draw(draft.issuer(), draft.kind(), today.getYear());
        var document = documents.document(draft, number, today);
        var issuer = facts.find(draft.issuer()).orElseThrow();
        var consumer = facts.find(draft.consumer()).orElseThrow();
        var invoice = new Invoice(
                draft.id(),
                number,
                draft.run(),
                draft.title(),
                party(issuer),
                party(consumer),
                consumer.routingId(),
                today,
                now,
                DraftDocuments.dueOn(today),
                draft.period(),
                draft.net(),
                draft.tax(),
                InvoiceState.ISSUED,
                null,
                null);
        invoices.issue(
                invoice,
                draft,
                forms.all(document, preferences.of(draft.consumer()).syntax()));
        ledger.post(postings(invoice, draft));
        audit.record(
                actor,
                "INVOICE_ISSUED",
                "invoice",
                invoice.id().value(),
                "%s %s an %s über %s €".formatted(invoice.title(), number, consumer.name(), invoice.gross()),
                Change.set("Nummer", number),
                Change.of("Stand", "Entwurf", "Ausgestellt"));
        return invoice;
    }

    private static Invoice.Party party(TenantFact fact) {
        return new Invoice.Party(fact.tenant(), fact.name());
    }

    private static List<Posting> postings(Invoice invoice, InvoiceDraft draft) {
        var postings = new ArrayList<Posting>();
        for (var total : draft.taxes()) {
            var revenue = switch (total.tax().category()) {
                case S -> Account.REVENUE_TAXED;
                case E -> Account.REVENUE_EXEMPT;
                case O -> Account.REVENUE_NOT_TAXABLE;
            };
            add(postings, invoice, revenue, total.net());
            add(postings, invoice, Account.VAT_OWED, total.amount());
        }
        return postings;
    }

    private static void add(List<Posting> postings, Invoice invoice, Account credit, Money amount) {
        if (!amount.isZero()) {
            boolean isGivenBack = amount.isNegative();
            postings.add(new Posting(
                    Ids.next(),
                    invoice.issuer().tenant(),
                    invoice.id().value(),
                    invoice.consumer().tenant(),
                    null,
                    invoice.issuedOn(),
                    isGivenBack ? credit : Account.RECEIVABLES,
                    isGivenBack ? Account.RECEIVABLES : credit,
                    isGivenBack ? amount.negated() : amount,
                    invoice.number() + " " + invoice.consumer().name()));
        }
    }
}
