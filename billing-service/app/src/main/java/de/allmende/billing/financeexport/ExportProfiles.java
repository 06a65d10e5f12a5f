package de.allmende.billing.financeexport;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The profiles that a tenant has made its own; a version is never changed. */
public interface ExportProfiles {

    /** All versions of a profile, the newest first. */
    List<ExportProfile> versions(TenantId tenant, String key);

    default Optional<ExportProfile> newest(TenantId tenant, String key) {
        return versions(tenant, key).stream().findFirst().or(() -> Presets.of(key));
    }

    /** @return false when this version has been made already; then nothing is changed */
    boolean add(Actor actor, ExportProfile profile, Instant now);
}
