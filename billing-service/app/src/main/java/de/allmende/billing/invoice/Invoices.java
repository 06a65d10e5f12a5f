package de.allmende.billing.invoice;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All issued invoices. A tenant sees those in which it is a party. */
public interface Invoices {

    /** Keeps an invoice with its lines, taxes and bytes; afterwards nothing of it can change. */
    void issue(Invoice invoice, InvoiceDraft draft, byte[] xml, byte[] pdf);

    Optional<Invoice> find(TenantId party, InvoiceId id);

    /** Only what the tenant itself has issued. */
    default Optional<Invoice> findIssued(TenantId issuer, InvoiceId id) {
        return find(issuer, id).filter(invoice -> invoice.issuer().tenant().equals(issuer));
    }

    /** The newest first. */
    List<Invoice> page(TenantId party, Side side, Optional<InvoiceState> state, Optional<InvoiceId> after, int size);

    List<InvoiceLine> lines(InvoiceId id);

    List<IssuedTax> taxes(InvoiceId id);

    Optional<Content> content(TenantId party, InvoiceId id, Format format);

    /** From which side a tenant looks. */
    enum Side {
        ISSUER,
        CONSUMER
    }

    /** Kept forms of a document. */
    enum Format {
        /** The original. */
        XML,
        /** Its view for people. */
        PDF
    }

    /** Bytes on their way to the door, with the document's number and their hash. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(String number, byte[] bytes, String sha256) {}

    /** A row of the tax breakdown, as it was issued. */
    record IssuedTax(
            String taxCase,
            String label,
            String category,
            BigDecimal ratePercent,
            @Nullable String reason,
            Money net,
            Money tax) {}
}
