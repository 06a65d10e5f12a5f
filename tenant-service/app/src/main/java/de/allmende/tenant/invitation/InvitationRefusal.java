package de.allmende.tenant.invitation;

import de.allmende.platform.kernel.Refusal;
import de.allmende.tenant.member.TenantState;

/** Every "no" about invitations. */
public sealed interface InvitationRefusal extends Refusal {

    /** There is no such invitation in the tenant. */
    record InvitationUnknown() implements InvitationRefusal {
        @Override
        public Kind kind() {
            return Kind.NOT_FOUND;
        }
    }

    /** The person has one that was not withdrawn; it can be renewed. */
    record InvitationExists(String email) implements InvitationRefusal {}

    /** It was withdrawn, or the person has come in. */
    record InvitationIsOver() implements InvitationRefusal {}

    /** The person uses his or her login already; nobody gets in by a link any more. */
    record LoginInUse() implements InvitationRefusal {}

    /** Only the first administrator is asked in by the association. */
    record AdministratorIsThere(String name) implements InvitationRefusal {}

    /** The tenant is suspended or closed. */
    record TenantLetsNobodyIn(TenantState state) implements InvitationRefusal {}

    /** Expired, used, withdrawn, renewed or never given: who holds the link is not told which. */
    record InvitationNotValid() implements InvitationRefusal {}

    /** There is a login of this email; its owner must show that it is his or hers. */
    record ExistingLoginNeeded(String email) implements InvitationRefusal {}

    /** Whether the person uses the login already cannot be asked now. */
    record IdentityProviderAway() implements InvitationRefusal {
        @Override
        public Kind kind() {
            return Kind.UNAVAILABLE;
        }
    }
}
