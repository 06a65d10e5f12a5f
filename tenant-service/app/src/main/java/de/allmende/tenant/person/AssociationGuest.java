package de.allmende.tenant.person;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;

/** Staff of the association that does something in a member's tenant: by name, and without rights of its own there. */
public final class AssociationGuest {

    private AssociationGuest() {}

    public static Actor in(TenantId member, Actor staff, String association) {
        return new Actor(
                member,
                staff.kind(),
                staff.subject(),
                "%s (%s)".formatted(staff.ownName(), association),
                List.of(),
                staff.inPlaceOf());
    }
}
