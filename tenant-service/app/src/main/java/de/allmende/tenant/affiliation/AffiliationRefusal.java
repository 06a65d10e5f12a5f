package de.allmende.tenant.affiliation;

import de.allmende.platform.kernel.Refusal;
import de.allmende.tenant.member.TenantKind;
import java.time.LocalDate;

/** Every "no" about affiliations. */
public sealed interface AffiliationRefusal extends Refusal {

    /** There is no such tenant or affiliation, or it is not the caller's to see. */
    record AffiliationUnknown() implements AffiliationRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** Bodies of this kind do not belong to bodies of that kind. */
    record ParentDoesNotFit(TenantKind child, TenantKind parent) implements AffiliationRefusal {}

    /** Only a municipality has somebody else act for it, and only its own administration. */
    record NobodyActsForIt(TenantKind child, TenantKind parent) implements AffiliationRefusal {}

    /** It belongs to somebody in this time already. */
    record ParentsOverlap(String parent, LocalDate from) implements AffiliationRefusal {}

    /** The parent belongs to the child, directly or through others. */
    record CircularTree(String way) implements AffiliationRefusal {}

    /** It has an end already that is no later. */
    record AffiliationEndsAlready(LocalDate lastDay) implements AffiliationRefusal {}

    /** The last day lies before the first. */
    record AffiliationHasNotBegun(LocalDate from) implements AffiliationRefusal {}
}
