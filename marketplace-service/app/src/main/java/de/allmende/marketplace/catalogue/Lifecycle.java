package de.allmende.marketplace.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an offering stands between its first and its last day; follows from its discontinuation and the day. */
public enum Lifecycle implements Labelled {
    ON_SALE("buchbar"),
    /** The end is announced; until the end of sale it can be booked. */
    DISCONTINUED("abgekündigt"),
    /** Runs on for those who have it. */
    SALE_ENDED("nicht mehr buchbar"),
    /** Over for everyone, and no longer found. */
    RETIRED("eingestellt");

    private final String label;

    Lifecycle(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    public static Lifecycle on(LocalDate day, @Nullable Discontinuation discontinuation) {
        if (discontinuation == null) {
            return ON_SALE;
        }
        if (discontinuation.isSoldOn(day)) {
            return DISCONTINUED;
        }
        return discontinuation.runsOn(day) ? SALE_ENDED : RETIRED;
    }
}
