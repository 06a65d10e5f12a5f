package de.allmende.marketplace.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Schutzbedarf and its evidence. */
public record Protection(
        ProtectionNeed confidentiality,
        ProtectionNeed integrity,
        ProtectionNeed availability,
        String baseline,
        @Nullable C5 c5,
        @Nullable Iso27001 iso27001,
        String dataLocation) {

    /** Attestation after the BSI's criteria catalogue C5. */
    public record C5(String version, int type, LocalDate from, LocalDate until, LocalDate validUntil) {}

    public record Iso27001(String scope, LocalDate validUntil) {}

    public Protection {
        Objects.requireNonNull(confidentiality, "confidentiality");
        Objects.requireNonNull(integrity, "integrity");
        Objects.requireNonNull(availability, "availability");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(dataLocation, "dataLocation");
    }

    /** The highest of the three (maximum principle). */
    public ProtectionNeed need() {
        return Collections.max(List.of(confidentiality, integrity, availability));
    }
}
