package de.allmende.billing.tenantfact;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mandant, as far as bills are concerned: who it is, where it lives, how to reach it, how many inhabitants it has and on
 * what legal basis it belongs to its association.
 *
 * @param revision grows with every change; an older one never replaces a newer one
 * @param association the tenant to which the memberships relate
 */
public record TenantFact(
        TenantId tenant,
        long revision,
        String name,
        String alias,
        String kind,
        String state,
        @Nullable String ars,
        @Nullable String routingId,
        Address address,
        Contact contact,
        @Nullable String taxNumber,
        @Nullable String vatId,
        @Nullable String iban,
        @Nullable TenantId association,
        List<InhabitantFigure> inhabitants,
        List<Membership> memberships) {

    public TenantFact {
        inhabitants = List.copyOf(inhabitants);
        memberships = List.copyOf(memberships);
    }

    /** What isn't known is empty; whether a document needs it is decided by the rules for documents. */
    public record Address(String street, String postCode, String city) {}

    /** Whom to ask. */
    public record Contact(String name, String email, String phone) {}

    /**
     * Inhabitants on a key date, with the publication they are taken from.
     *
     * @param countsFrom first day on which the figure counts, because of a merger; without one it always has
     */
    public record InhabitantFigure(
            LocalDate keyDate,
            int inhabitants,
            String source,
            @Nullable LocalDate countsFrom) {

        public InhabitantFigure(LocalDate keyDate, int inhabitants, String source) {
            this(keyDate, inhabitants, source, null);
        }
    }

    /** Why the association may serve this tenant, in a period. */
    public record Membership(String legalBasis, DatePeriod period) {}
}
