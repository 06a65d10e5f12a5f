package de.allmende.tenant.member;

import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;

/** Every "no" about tenants. */
public sealed interface TenantRefusal extends Refusal {

    /** There is no such tenant, or it is not the caller's to see. */
    record TenantUnknown() implements TenantRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The official register does not know this key. */
    record ArsUnknown(String ars, int place, String found, List<String> known) implements TenantRefusal {}

    /** Nobody lives or decides there. */
    record UninhabitedArea(String name) implements TenantRefusal {}

    /** This administration is a tenant already. */
    record TenantExists(String name) implements TenantRefusal {}

    /** Another tenant has this short name. */
    record AliasTaken(String alias) implements TenantRefusal {}

    /** The tenant's life does not go this way. */
    record StateMoveNotAllowed(TenantState from, TenantState to) implements TenantRefusal {}

    /** What the tenant needs before it takes part is not all there. */
    record ChecklistOpen(List<ChecklistItem> open) implements TenantRefusal {

        public ChecklistOpen {
            open = List.copyOf(open);
        }
    }

    /** Without the association nobody could undo it. */
    record AssociationStaysActive() implements TenantRefusal {}

    /** The tenant has a membership in this period already. */
    record MembershipsOverlap(LocalDate from) implements TenantRefusal {}

    /** There is a figure for this key date; figures are never overwritten. */
    record FigureExists(LocalDate keyDate) implements TenantRefusal {}

    /** Leaving begins with a declaration, and the membership has to run out. */
    record MembershipStillRuns() implements TenantRefusal {}

    /** A tenant is suspended, and let in again, by a suspension that two people decide on. */
    record SuspensionDecides() implements TenantRefusal {}

    /** A tenant that leaves is closed by its exit, which two people decide on. */
    record ExitDecides() implements TenantRefusal {}

    /** Users by agreement have no vote in the assembly. */
    record VotesAreForMembers(LegalBasis legalBasis) implements TenantRefusal {}

    /** Without a notice rule nobody knows when the membership ends. */
    record NoticeRuleMissing() implements TenantRefusal {}

    /** A leaving declaration counts already. */
    record NoticeAlreadyGiven(LocalDate lastDay) implements TenantRefusal {}

    /** A declaration is received while the membership runs, and not in the future. */
    record NoticeOutOfTime(LocalDate receivedOn, LocalDate from, LocalDate today) implements TenantRefusal {}

    /** What was agreed ends it no later than the declaration would. */
    record MembershipEndsAnyway(LocalDate agreed, LocalDate lastDay) implements TenantRefusal {}

    /** The membership is over. */
    record MembershipHasEnded() implements TenantRefusal {}

    /** The last day is another than the one that was confirmed. */
    record LeavingDateDiffers(LocalDate confirmed, LocalDate lastDay) implements TenantRefusal {}

    /** The declaration was taken back already. */
    record NoticeAlreadyWithdrawn() implements TenantRefusal {}

    /** The time after the leaving belongs to another membership. */
    record AnotherMembershipFollows(LocalDate from) implements TenantRefusal {}

    /** Somebody has changed the tenant since it was read. */
    record TenantChangedMeanwhile() implements TenantRefusal {
        @Override
        public Kind kind() {
            return Kind.STALE;
        }
    }

    /** The records of a tenant that is gone stay as they are. */
    record TenantIsClosed() implements TenantRefusal {}

    /** A tenant does not rename itself or choose how its bookings are approved. */
    record AssociationDecides() implements TenantRefusal {}
}
