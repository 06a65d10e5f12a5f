package de.allmende.tenant.member;

import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Mandant: a body that takes part, and the boundary of isolation.
 *
 * @param association the association that serves it; its own id for the association itself
 * @param organizationId the organization in the identity provider; missing until that has confirmed
 * @param loginWay how its people log in; missing until it has stated it
 * @param ownProviderInUse whether people can come by a login provider of its own
 * @param represented whether people of another tenant act for it
 * @param memberships the latest first, never overlapping; none runs on when somebody else takes over
 * @param inhabitants the latest key date first, of one key date the figure that has counted last
 * @param succession who takes over, once that is released
 * @param revision grows by one with every change
 */
public record Tenant(
        TenantId id,
        TenantId association,
        TenantProfile profile,
        TenantState state,
        @Nullable String organizationId,
        @Nullable LoginWay loginWay,
        boolean ownProviderInUse,
        boolean represented,
        List<Membership> memberships,
        List<InhabitantFigure> inhabitants,
        @Nullable Succession succession,
        long revision) {

    public Tenant {
        memberships = List.copyOf(memberships);
        inhabitants = List.copyOf(inhabitants);
    }

    public boolean isAssociation() {
        return id.equals(association);
    }

    public Optional<Membership> membershipOn(LocalDate day) {
        return memberships.stream()
                .filter(membership -> membership.period().contains(day))
                .findFirst();
    }

    public Optional<Membership> membership(MembershipId wanted) {
        return memberships.stream()
                .filter(membership -> membership.id().equals(wanted))
                .findFirst();
    }

    /** The first day on which no membership runs any more; empty when one has no end, or there never was one. */
    public Optional<LocalDate> membershipsEndOn() {
        return memberships.stream().anyMatch(membership -> membership.period().until() == null)
                ? Optional.empty()
                : memberships.stream()
                        .flatMap(membership ->
                                Stream.ofNullable(membership.period().until()))
                        .max(Comparator.naturalOrder());
    }

    /** The leaving declaration that counts, of the latest membership that has one. */
    Optional<MembershipNotice> lastNotice() {
        return memberships.stream()
                .flatMap(membership -> membership.notice().stream())
                .findFirst();
    }

    /** Whether its people can log in as it has stated. */
    boolean hasItsLoginWay() {
        return loginWay != null && (loginWay != LoginWay.OWN_PROVIDER || ownProviderInUse);
    }

    /** The figure that is to be used on a day: that of the latest key date that is not after it. */
    public Optional<InhabitantFigure> inhabitantsOn(LocalDate day) {
        return inhabitants.stream()
                .filter(figure -> !figure.keyDate().isAfter(day))
                .filter(figure -> figure.countsOn(day))
                .findFirst();
    }

    /** The latest figure up to a key date that counts on a day. */
    public Optional<InhabitantFigure> figureUpTo(LocalDate keyDate, LocalDate day) {
        return inhabitants.stream()
                .filter(figure -> !figure.keyDate().isAfter(keyDate))
                .filter(figure -> figure.countsOn(day))
                .findFirst();
    }

    boolean hasMembershipWithin(DatePeriod period) {
        return memberships.stream().anyMatch(membership -> membership.period().overlaps(period));
    }

    boolean hasFigureOf(LocalDate keyDate) {
        return inhabitants.stream().anyMatch(figure -> figure.keyDate().equals(keyDate));
    }
}
