package de.allmende.billing.usage;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** Fingerprints of what was reported, so that an invoice can say later which reports it has billed. */
public interface UsageDigests {

    /**
     * SHA-256 over the reports of one component in one month: source, event id and payload hash (hexadecimal), separated by tabs,
     * a line for each, sorted by source and event id as bytes. Empty when there is none.
     */
    Optional<byte[]> of(UUID subscription, String component, YearMonth month);
}
