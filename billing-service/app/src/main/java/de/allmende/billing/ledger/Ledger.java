package de.allmende.billing.ledger;

import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.UUID;

/** Hauptbuch of an issuer. */
public interface Ledger {

    void post(List<Posting> postings);

    /** The postings of an invoice; empty when the issuer has no such invoice. */
    List<Posting> of(TenantId issuer, UUID invoice);
}
