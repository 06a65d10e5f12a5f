package de.allmende.billing.price;

/** Preismodell: by what a component is charged. */
public enum PriceModel {
    /** The same amount each started month. */
    FIXED_PER_MONTH,
    /** By the ordered quantity, each started month. */
    PER_UNIT_PER_MONTH,
    /** By what was reported as used in the month. */
    PER_USAGE_UNIT,
    /** By the inhabitants at the key date, per year, in twelve instalments. */
    PER_INHABITANT_PER_YEAR,
    /** Once, in the month of the start. */
    ONE_TIME
}
