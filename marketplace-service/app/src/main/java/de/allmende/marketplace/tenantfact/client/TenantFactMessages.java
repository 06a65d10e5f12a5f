package de.allmende.marketplace.tenantfact.client;

import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.Succession;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.v1.LegalBasis;
import de.allmende.tenant.v1.Membership;
import de.allmende.tenant.v1.TenantFact;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads tenant-service's message as our fact. */
final class TenantFactMessages {

    private TenantFactMessages() {}

    /** @param today on which a relation has to hold */
    static de.allmende.marketplace.tenantfact.TenantFact fact(TenantFact message, LocalDate today) {
        return new de.allmende.marketplace.tenantfact.TenantFact(
                new TenantId(UUID.fromString(message.getTenantId())),
                message.getRevision(),
                message.getAssociationId().isEmpty() ? null : new TenantId(UUID.fromString(message.getAssociationId())),
                message.getName(),
                switch (message.getKind()) {
                    case TENANT_KIND_VERBANDSGEMEINDE -> TenantKind.VERBANDSGEMEINDE;
                    case TENANT_KIND_COUNTY -> TenantKind.COUNTY;
                    case TENANT_KIND_ASSOCIATION -> TenantKind.ASSOCIATION;
                    case TENANT_KIND_MUNICIPAL_ENTERPRISE -> TenantKind.MUNICIPAL_ENTERPRISE;
                    case TENANT_KIND_SUPPLIER -> TenantKind.SUPPLIER;
                    case TENANT_KIND_MUNICIPALITY, TENANT_KIND_UNSPECIFIED, UNRECOGNIZED -> TenantKind.MUNICIPALITY;
                },
                switch (message.getState()) {
                    case TENANT_STATE_ACTIVE -> Standing.ACTIVE;
                    case TENANT_STATE_SUSPENDED -> message.getServicesRest() ? Standing.IN_ARREARS : Standing.SUSPENDED;
                    default -> Standing.INACTIVE;
                },
                message.getArs().isEmpty() ? null : message.getArs(),
                message.getInhabitantsCount() == 0
                        ? null
                        : message.getInhabitants(0).getCount(),
                message.hasSuccession()
                        ? new Succession(
                                new TenantId(
                                        UUID.fromString(message.getSuccession().getSuccessorId())),
                                LocalDate.parse(message.getSuccession().getFrom()))
                        : null,
                message.getMembershipsList().stream()
                        .filter(membership -> holdsOn(today, membership))
                        .findFirst()
                        .map(membership -> relation(membership.getLegalBasis()))
                        .orElse(null));
    }

    private static @Nullable LegalRelation relation(LegalBasis basis) {
        return switch (basis) {
            case LEGAL_BASIS_MEMBER -> LegalRelation.MEMBER;
            case LEGAL_BASIS_ZWECKVEREINBARUNG -> LegalRelation.ZWECKVEREINBARUNG;
            case LEGAL_BASIS_PUBLIC_LAW_CONTRACT -> LegalRelation.PUBLIC_LAW_CONTRACT;
            case LEGAL_BASIS_INHOUSE_CONTRACT -> LegalRelation.INHOUSE_CONTRACT;
            case LEGAL_BASIS_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static boolean holdsOn(LocalDate day, Membership membership) {
        return !LocalDate.parse(membership.getFrom()).isAfter(day)
                && (membership.getUntil().isEmpty()
                        || LocalDate.parse(membership.getUntil()).isAfter(day));
    }
}
