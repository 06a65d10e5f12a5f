package de.allmende.billing.price;

/** Preismodell: by what a component is charged, and for which period its price is stated. */
public enum PriceModel {
    /** The same amount each started month. */
    FIXED_PER_MONTH(Measure.NONE, PricePeriod.MONTH, "MON"),
    /** The same amount each calendar quarter, in three instalments. */
    FIXED_PER_QUARTER(Measure.NONE, PricePeriod.QUARTER, "QAN"),
    /** The same amount each calendar year, in twelve instalments. */
    FIXED_PER_YEAR(Measure.NONE, PricePeriod.YEAR, "ANN"),
    /** By the ordered quantity, each started month. */
    PER_UNIT_PER_MONTH(Measure.ORDERED, PricePeriod.MONTH, "C62"),
    /** By the ordered quantity, each calendar quarter, in three instalments. */
    PER_UNIT_PER_QUARTER(Measure.ORDERED, PricePeriod.QUARTER, "C62"),
    /** By the ordered quantity, each calendar year, in twelve instalments. */
    PER_UNIT_PER_YEAR(Measure.ORDERED, PricePeriod.YEAR, "C62"),
    /** By what was reported as used in the month. */
    PER_USAGE_UNIT(Measure.REPORTED, PricePeriod.MONTH, "C62"),
    /** By the inhabitants at the key date, per year, in twelve instalments. */
    PER_INHABITANT_PER_YEAR(Measure.INHABITANTS, PricePeriod.YEAR, "C62"),
    /** Once, in the month of the start. */
    ONE_TIME(Measure.ORDERED, PricePeriod.ONCE, "LS");

    /** What the price of a unit is multiplied with. */
    public enum Measure {
        /** Always one. */
        NONE,
        ORDERED,
        REPORTED,
        INHABITANTS
    }

    private final Measure measure;
    private final PricePeriod period;
    private final String unitCode;

    PriceModel(Measure measure, PricePeriod period, String unitCode) {
        this.measure = measure;
        this.period = period;
        this.unitCode = unitCode;
    }

    public Measure measure() {
        return measure;
    }

    public PricePeriod period() {
        return period;
    }

    /** The usual unit of such a price, of UN/ECE Recommendation 20. */
    public String unitCode() {
        return unitCode;
    }

    public boolean isFixed() {
        return measure == Measure.NONE;
    }

    /** A fixed price or one by ordered units that comes again each month, quarter or year. */
    boolean isRecurringOrder() {
        return period != PricePeriod.ONCE && (isFixed() || measure == Measure.ORDERED);
    }

    public boolean isInInstalments() {
        return period.months() > 1;
    }

    /** Whether a component may go over from the one to the other: then only the period differs. */
    boolean mayFollow(PriceModel before) {
        return this == before || (isRecurringOrder() && before.isRecurringOrder() && measure == before.measure);
    }
}
