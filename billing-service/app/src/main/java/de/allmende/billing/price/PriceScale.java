package de.allmende.billing.price;

/** Staffelart: how the amount grows with the quantity. */
public enum PriceScale {
    /** Each unit at the same price. */
    LINEAR,
    /** Staffel: each part of the quantity at the price of its tier. */
    GRADUATED,
    /** Durchstaffel: the whole quantity at the price of the tier that it reaches. */
    VOLUME,
    /** Blöcke: the price buys a block of units, and a started block counts wholly. */
    BLOCKS
}
