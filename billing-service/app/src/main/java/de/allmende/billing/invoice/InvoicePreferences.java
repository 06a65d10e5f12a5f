package de.allmende.billing.invoice;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.Optional;

/** What receivers have said of their invoices; each is read by everybody who writes to it. */
public interface InvoicePreferences {

    Optional<InvoicePreference> find(TenantId consumer);

    /** What counts when nothing was said is UBL. */
    default InvoicePreference of(TenantId consumer) {
        return find(consumer).orElseGet(() -> InvoicePreference.unsaid(consumer));
    }

    /** @return whether nobody has said anything since the version before */
    boolean keep(Actor actor, InvoicePreference preference, Instant now);
}
