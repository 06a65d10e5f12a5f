package de.allmende.platform.persistence;

import de.allmende.platform.tenancy.TenantId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sees to it that a nested transaction names the tenant that the open one is bound to. */
final class BoundTenant {

    private static final ScopedValue<TenantId> BOUND = ScopedValue.newInstance();

    private BoundTenant() {}

    static boolean isBound() {
        return BOUND.isBound();
    }

    static <T> T within(TenantId tenant, Supplier<@Nullable T> work) {
        if (BOUND.isBound() && !BOUND.get().equals(tenant)) {
            throw new IllegalStateException(
                    "One transaction binds one tenant: open for " + BOUND.get() + ", asked for " + tenant + ".");
        }
        return ScopedValue.where(BOUND, tenant).call(() -> present(work.get()));
    }

    @SuppressWarnings("NullAway") // a work that answers null is the caller's declared T
    private static <T> T present(@Nullable T value) {
        return value;
    }
}
