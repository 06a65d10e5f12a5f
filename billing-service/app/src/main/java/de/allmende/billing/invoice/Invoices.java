package de.allmende.billing.invoice;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All issued invoices. A tenant sees those in which it is a party. */
public interface Invoices {

    /** Keeps an invoice with its lines, taxes and bytes; afterwards nothing of it can change. */
    void issue(Invoice invoice, InvoiceDraft draft, Map<Format, byte[]> forms);

    Optional<Invoice> find(TenantId party, InvoiceId id);

    /** Only what the tenant itself has issued. */
    default Optional<Invoice> findIssued(TenantId issuer, InvoiceId id) {
        return find(issuer, id).filter(invoice -> invoice.issuer().tenant().equals(issuer));
    }

    /** The newest first. */
    List<Invoice> page(TenantId party, Side side, Optional<InvoiceState> state, Optional<InvoiceId> after, int size);

    List<InvoiceLine> lines(InvoiceId id);

    List<IssuedTax> taxes(InvoiceId id);

    /** In which forms the document is kept. */
    Set<Format> forms(InvoiceId id);

    Optional<Content> content(TenantId party, InvoiceId id, Format format);

    /** From which side a tenant looks. */
    enum Side {
        ISSUER,
        CONSUMER
    }

    /** Kept forms of a document. */
    enum Format {
        /** The original. */
        XML(".xml", "application/xml"),
        /** Its view for people. */
        PDF(".pdf", "application/pdf"),
        /** The view with the same content for machines inside; documents issued before it was made have none. */
        ZUGFERD("-zugferd.pdf", "application/pdf");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String fileName(String number) {
            return number + ending;
        }

        public String mediaType() {
            return mediaType;
        }
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
