package de.allmende.billing.subscription;

import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** All subscriptions of the bound tenant. */
public interface Subscriptions {

    /** @return false when it has been started before; then nothing is changed */
    boolean start(Subscription subscription);

    /**
     * @param quantities by component code, those that change
     * @return false when the issuer has no such subscription or knows of this change; then nothing is changed
     */
    boolean change(TenantId issuer, UUID subscription, LocalDate effectiveFrom, Map<String, BigDecimal> quantities);

    /** @return false when the issuer has no such subscription or it has ended before */
    boolean end(TenantId issuer, UUID subscription, LocalDate endedOn);
}
