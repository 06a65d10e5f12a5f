package de.allmende.tenant.person;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Refusal;
import java.time.LocalDate;

/** Every "no" about people and their rights. */
public sealed interface PersonRefusal extends Refusal {

    /** There is no such person in the tenant. */
    record PersonUnknown() implements PersonRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** There is no such grant in the tenant. */
    record GrantUnknown() implements PersonRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The tenant has a person with this email. */
    record PersonExists(String email) implements PersonRefusal {}

    /** Nobody gives rights to himself or herself. */
    record GrantToOneself(Role role) implements PersonRefusal {}

    /** The association's roles are not for municipalities, and the other way round. */
    record RoleNotForThisTenant(Role role) implements PersonRefusal {}

    /** The person holds the role in this period already. */
    record RoleAlreadyGranted(Role role) implements PersonRefusal {}

    /** An approver without a limit would approve everything. */
    record ApproverNeedsValueLimit() implements PersonRefusal {}

    /** The role has nothing that a value limit could limit. */
    record ValueLimitWithoutUse(Role role) implements PersonRefusal {}

    /** The role does nothing for which a cost centre counts. */
    record CostCentresWithoutUse(Role role) implements PersonRefusal {}

    /** The tenant writes its cost centres in another form. */
    record CostCentreDoesNotFit(String costCentre, String format) implements PersonRefusal {}

    /** A right is not given for days that have passed. */
    record GrantBeginsInThePast(LocalDate from) implements PersonRefusal {}

    /** It was withdrawn before. */
    record GrantAlreadyWithdrawn() implements PersonRefusal {}

    /** Nobody gives or confirms more than his or her own right covers. */
    record BeyondOwnLimit(Money limit) implements PersonRefusal {}

    /** Nor for other cost centres than those of his or her own right. */
    record BeyondOwnCostCentres(String costCentres) implements PersonRefusal {}

    /** It was decided or withdrawn, or its period is over. */
    record GrantNotPending() implements PersonRefusal {}

    /** Granter and grantee do not confirm. */
    record SecondPersonNeeded() implements PersonRefusal {}

    /** The association and the revision decide only where the tenant has no administrator who could. */
    record AdministrationDecides() implements PersonRefusal {}

    /** Nobody would be left who could give rights without an end. */
    record LastAdministrator() implements PersonRefusal {}
}
