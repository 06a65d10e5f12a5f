package de.allmende.billing.invoice;

import de.allmende.billing.document.InvoiceSyntax;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/** A receiver chooses the syntax of its invoices; what was issued before stays as it is. Refused: STALE_PREFERENCE. */
public final class ChangeInvoicePreference {

    private final InvoicePreferences preferences;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public ChangeInvoicePreference(
            InvoicePreferences preferences, AuditTrail audit, TenantTransactions transactions, BusinessTime time) {
        this.preferences = preferences;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    public Outcome<InvoicePreference, PreferenceRefusal> change(Actor actor, long version, InvoiceSyntax wanted) {
        return transactions.write(actor, () -> {
            var before = preferences.of(actor.tenant());
            var after = before.changed(wanted);
            if (before.version() != version || !preferences.keep(actor, after, time.now())) {
                return Outcome.refused(new PreferenceRefusal.StalePreference());
            }
            audit.record(
                    actor,
                    "INVOICE_PREFERENCE_CHANGED",
                    "tenant",
                    actor.tenant().value(),
                    "Rechnungen kommen künftig in der Syntax " + wanted,
                    after.since(before));
            return Outcome.done(after);
        });
    }
}
