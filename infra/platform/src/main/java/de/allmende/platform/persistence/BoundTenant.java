package de.allmende.platform.persistence;

import de.allmende.platform.tenancy.TenantId;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The tenant that the open transaction is bound to; a nested transaction has to name the same. */
public final class BoundTenant {

    /**
     * The bound tenant as the row policies read it. A statement that names it beside its policy asks for one of several
     * parties, and can be answered by an index that begins with that party.
     */
    public static final Field<UUID> BOUND_TENANT = DSL.field("current_setting('app.tenant_id')::uuid", UUID.class);

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
