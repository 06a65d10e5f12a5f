package de.allmende.marketplace.catalogue;

/** For which period an amount is; what lasts longer than a month falls due in monthly instalments. */
public enum ChargePeriod {
    MONTH(1),
    QUARTER(3),
    YEAR(12),
    ONCE(1);

    private final int months;

    ChargePeriod(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }
}
