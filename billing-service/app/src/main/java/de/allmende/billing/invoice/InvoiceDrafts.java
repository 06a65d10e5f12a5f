package de.allmende.billing.invoice;

import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The drafts of an issuer's runs. */
public interface InvoiceDrafts {

    /** Drafts of a run that have not passed the official rules yet, in their order. */
    List<InvoiceId> unchecked(TenantId issuer, UUID run);

    /** Drafts of a run that have not become an invoice yet, in their order. */
    List<InvoiceId> unissued(TenantId issuer, UUID run);

    /** Empty when the draft was set aside. */
    Optional<InvoiceDraft> find(TenantId issuer, InvoiceId draft);

    /** Keeps others from issuing the draft; empty when it has been issued or set aside. */
    Optional<InvoiceDraft> lock(TenantId issuer, InvoiceId draft);

    void passed(InvoiceDraft draft, String sha256);

    /** What the lines of the draft have claimed may be billed again. */
    void freeClaims(InvoiceDraft draft);

    /** Takes the draft and its lines out of the run and frees its claims; the reason stays. */
    void setAside(InvoiceDraft draft, String reason, String detail);
}
