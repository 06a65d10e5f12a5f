package de.allmende.billing.price;

/** Zeitanteil: what a month costs in which a service begins or ends. */
public enum Proration {
    /** A started month counts wholly. */
    WHOLE_MONTHS,
    /** By the days with service of the days of the month. */
    DAYS
}
