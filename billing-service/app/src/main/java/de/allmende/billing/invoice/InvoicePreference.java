package de.allmende.billing.invoice;

import de.allmende.billing.document.InvoiceSyntax;
import de.allmende.platform.audit.Change;
import de.allmende.platform.tenancy.TenantId;

/**
 * Wunsch eines Empfängers: in which syntax the originals of its invoices are written from now on.
 *
 * @param version 0 as long as the tenant has said nothing
 */
public record InvoicePreference(TenantId tenant, InvoiceSyntax syntax, long version) {

    static InvoicePreference unsaid(TenantId tenant) {
        return new InvoicePreference(tenant, InvoiceSyntax.UBL, 0);
    }

    InvoicePreference changed(InvoiceSyntax wanted) {
        return new InvoicePreference(tenant, wanted, version + 1);
    }

    Change since(InvoicePreference before) {
        return Change.of("Syntax", before.syntax.name(), syntax.name());
    }
}
