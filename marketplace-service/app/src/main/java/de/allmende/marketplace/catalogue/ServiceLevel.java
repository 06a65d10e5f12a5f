package de.allmende.marketplace.catalogue;

import java.math.BigDecimal;
import java.util.Objects;

/** Service-Level: the availability is in percent per month. */
public record ServiceLevel(
        String serviceHours,
        String supportHours,
        BigDecimal availabilityPercent,
        String rto,
        String rpo,
        String maintenanceWindow,
        String responseTime,
        String restoreTime) {

    public ServiceLevel {
        Objects.requireNonNull(serviceHours, "serviceHours");
        Objects.requireNonNull(supportHours, "supportHours");
        Objects.requireNonNull(rto, "rto");
        Objects.requireNonNull(rpo, "rpo");
        Objects.requireNonNull(maintenanceWindow, "maintenanceWindow");
        Objects.requireNonNull(responseTime, "responseTime");
        Objects.requireNonNull(restoreTime, "restoreTime");
        if (availabilityPercent.signum() <= 0 || availabilityPercent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("Availability is above 0 and at most 100 percent.");
        }
    }
}
