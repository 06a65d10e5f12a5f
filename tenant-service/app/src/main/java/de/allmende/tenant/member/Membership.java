package de.allmende.tenant.member;

import de.allmende.platform.kernel.DatePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A legal relation of a tenant to the association in a period; the periods of one tenant never overlap.
 *
 * @param period what counts: a leaving declaration ends it earlier than agreed
 * @param fileReference Aktenzeichen of the decision or contract
 * @param terms the latest statement
 * @param notices leaving declarations, those taken back included, the latest first
 */
public record Membership(
        MembershipId id,
        LegalBasis legalBasis,
        DatePeriod period,
        @Nullable String fileReference,
        MembershipTerms terms,
        List<MembershipNotice> notices) {

    public Membership {
        notices = List.copyOf(notices);
    }

    /** As it is agreed, before anything else is on file. */
    public static Membership agreed(LegalBasis legalBasis, DatePeriod period, @Nullable String fileReference) {
        return new Membership(MembershipId.next(), legalBasis, period, fileReference, MembershipTerms.NONE, List.of());
    }

    /** The leaving declaration that counts. */
    public Optional<MembershipNotice> notice() {
        return notices.stream().filter(notice -> notice.withdrawal() == null).findFirst();
    }

    /** The same, at most until the day on which somebody else takes over from the tenant. */
    public Membership until(LocalDate day) {
        return period.from().isBefore(day) && !hasEndedBy(day)
                ? new Membership(id, legalBasis, new DatePeriod(period.from(), day), fileReference, terms, notices)
                : this;
    }

    boolean hasEndedBy(LocalDate day) {
        var until = period.until();
        return until != null && !until.isAfter(day);
    }
}
