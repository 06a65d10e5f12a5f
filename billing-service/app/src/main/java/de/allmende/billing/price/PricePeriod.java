package de.allmende.billing.price;

import java.time.LocalDate;

/** Zeitraum eines Preises: how long an amount lasts. What lasts longer than a month falls due in monthly instalments. */
public enum PricePeriod {
    MONTH("Monat", 1),
    QUARTER("Quartal", 3),
    YEAR("Jahr", 12),
    ONCE("Pauschale", 1);

    private final String label;
    private final int months;

    PricePeriod(String label, int months) {
        this.label = label;
        this.months = months;
    }

    /** In German, as the unit of what has no unit of its own. */
    public String label() {
        return label;
    }

    /** How many instalments it has. */
    public int months() {
        return months;
    }

    /** Which of its instalments falls due in the month of the day, counted from one. */
    public int instalmentOn(LocalDate day) {
        return (day.getMonthValue() - 1) % months + 1;
    }
}
