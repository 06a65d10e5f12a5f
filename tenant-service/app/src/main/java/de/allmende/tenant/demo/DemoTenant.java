package de.allmende.tenant.demo;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.MasterData;
import de.allmende.tenant.member.MembershipTerms;
import de.allmende.tenant.person.Role;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One tenant of the demo with its people.
 *
 * @param masterData with what it completes before it starts
 * @param terms of its membership, if it has one
 */
record DemoTenant(
        CreateTenant.Command tenant,
        MasterData masterData,
        @Nullable MembershipTerms terms,
        List<DemoPerson> people) {

    TenantId id() {
        return tenant.id();
    }

    String name() {
        return Objects.requireNonNull(tenant.name());
    }

    /** One person of the demo. */
    record DemoPerson(String email, String name, List<DemoGrant> grants) {

        List<String> roles() {
            return grants.stream().map(grant -> grant.role().name()).toList();
        }
    }

    /** One right of the demo. */
    record DemoGrant(Role role, @Nullable Money valueLimit) {}
}
