package de.allmende.marketplace.desk;

import de.allmende.marketplace.tenantfact.TenantKind;
import org.jspecify.annotations.Nullable;

/**
 * A provider as the catalogue needs to know it.
 *
 * @param kind null until tenant-service has told of it; what is not known is not held against it
 */
public record Provider(String name, @Nullable TenantKind kind) {

    boolean mayResell() {
        return kind == null || kind == TenantKind.ASSOCIATION;
    }

    boolean mayBeBrokered() {
        return kind != TenantKind.ASSOCIATION;
    }
}
