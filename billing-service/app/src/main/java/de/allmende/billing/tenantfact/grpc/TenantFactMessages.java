package de.allmende.billing.tenantfact.grpc;

import de.allmende.billing.tenantfact.TenantFact.Address;
import de.allmende.billing.tenantfact.TenantFact.Contact;
import de.allmende.billing.tenantfact.TenantFact.InhabitantFigure;
import de.allmende.billing.tenantfact.TenantFact.Membership;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.v1.LegalBasis;
import de.allmende.tenant.v1.TenantFact;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the message that tenant-service promises. */
final class TenantFactMessages {

    private TenantFactMessages() {}

    static de.allmende.billing.tenantfact.TenantFact read(TenantFact message) {
        var address = message.getAddress();
        var contact = message.getContact();
        return new de.allmende.billing.tenantfact.TenantFact(
                new TenantId(UUID.fromString(message.getTenantId())),
                message.getRevision(),
                message.getName(),
                message.getAlias(),
                message.getKind().name().replace("TENANT_KIND_", ""),
                message.getState().name().replace("TENANT_STATE_", ""),
                orNull(message.getArs()),
                orNull(message.getRoutingId()),
                new Address(address.getStreet(), address.getPostCode(), address.getCity()),
                new Contact(contact.getName(), contact.getEmail(), contact.getPhone()),
                orNull(message.getTaxNumber()),
                orNull(message.getVatId()),
                orNull(message.getIban()),
                message.getAssociationId().isEmpty() ? null : new TenantId(UUID.fromString(message.getAssociationId())),
                message.getInhabitantsList().stream()
                        .map(figure -> new InhabitantFigure(
                                LocalDate.parse(figure.getKeyDate()),
                                figure.getCount(),
                                figure.getSource(),
                                figure.getCountsFrom().isEmpty() ? null : LocalDate.parse(figure.getCountsFrom())))
                        .toList(),
                message.getMembershipsList().stream()
                        .map(membership -> new Membership(
                                legalBasis(membership.getLegalBasis()),
                                new DatePeriod(
                                        LocalDate.parse(membership.getFrom()),
                                        membership.getUntil().isEmpty()
                                                ? null
                                                : LocalDate.parse(membership.getUntil()))))
                        .toList());
    }

    private static String legalBasis(LegalBasis basis) {
        return basis.name().replace("LEGAL_BASIS_", "");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
