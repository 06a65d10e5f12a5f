package de.allmende.tenant.member;

import de.allmende.platform.kernel.DatePeriod;
import org.jspecify.annotations.Nullable;

/**
 * A legal relation of a tenant to the association in a period; the periods of one tenant never overlap.
 *
 * @param fileReference Aktenzeichen of the decision or contract
 */
public record Membership(
        MembershipId id,
        LegalBasis legalBasis,
        DatePeriod period,
        @Nullable String fileReference) {}
