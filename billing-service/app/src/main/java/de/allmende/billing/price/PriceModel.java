package de.allmende.billing.price;

/** Preismodell: by what a component is charged. */
public enum PriceModel {
    /** The same amount each started month. */
    FIXED_PER_MONTH("MON"),
    /** By the ordered quantity, each started month. */
    PER_UNIT_PER_MONTH("C62"),
    /** By what was reported as used in the month. */
    PER_USAGE_UNIT("C62"),
    /** By the inhabitants at the key date, per year, in twelve instalments. */
    PER_INHABITANT_PER_YEAR("C62"),
    /** Once, in the month of the start. */
    ONE_TIME("LS");

    private final String unitCode;

    PriceModel(String unitCode) {
        this.unitCode = unitCode;
    }

    /** The usual unit of such a price, of UN/ECE Recommendation 20. */
    public String unitCode() {
        return unitCode;
    }
}
