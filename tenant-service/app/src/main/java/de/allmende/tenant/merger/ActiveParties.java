package de.allmende.tenant.merger;

import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.merger.MergerRefusal.MergerPartyNotActive;
import java.util.Optional;
import java.util.stream.Stream;

/** Who merges takes part at that time: nobody takes over from, or becomes, somebody who is suspended or leaving. */
final class ActiveParties {

    private ActiveParties() {}

    static Optional<MergerRefusal> objection(Tenant predecessor, Tenant successor) {
        return Stream.of(predecessor, successor)
                .filter(tenant -> tenant.state() != TenantState.ACTIVE)
                .findFirst()
                .map(tenant -> new MergerPartyNotActive(tenant.profile().name(), tenant.state()));
    }
}
