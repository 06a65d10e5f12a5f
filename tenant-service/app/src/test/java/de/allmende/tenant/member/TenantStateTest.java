package de.allmende.tenant.member;

import static de.allmende.tenant.member.TenantState.ACTIVE;
import static de.allmende.tenant.member.TenantState.CLOSED;
import static de.allmende.tenant.member.TenantState.INVITED;
import static de.allmende.tenant.member.TenantState.LEAVING;
import static de.allmende.tenant.member.TenantState.ONBOARDING;
import static de.allmende.tenant.member.TenantState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TenantStateTest {

    private static final Map<TenantState, Set<TenantState>> DRAWN = Map.of(
            INVITED, Set.of(ONBOARDING, CLOSED),
            ONBOARDING, Set.of(ACTIVE, CLOSED),
            ACTIVE, Set.of(SUSPENDED, LEAVING),
            SUSPENDED, Set.of(ACTIVE, LEAVING),
            LEAVING, Set.of(CLOSED),
            CLOSED, Set.of());

    @Test
    void goesOnlyWhereTheDrawingSays() {
        for (var from : TenantState.values()) {
            assertThat(Arrays.stream(TenantState.values()).filter(from::mayBecome))
                    .as("from %s", from)
                    .containsExactlyInAnyOrderElementsOf(DRAWN.get(from));
        }
    }

    @Test
    void letsNobodyInWhenSuspendedOrClosed() {
        assertThat(Arrays.stream(TenantState.values()).filter(state -> !state.letsIn()))
                .containsExactlyInAnyOrder(SUSPENDED, CLOSED);
    }
}
