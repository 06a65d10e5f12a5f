package de.allmende.marketplace.catalogue;

import java.time.Month;
import java.time.YearMonth;

/** Kündigungstermin: the ends of months to which a notice can take effect. */
public enum NoticeTo implements Labelled {
    MONTH_END("Monatsende") {
        @Override
        boolean allows(YearMonth month) {
            return true;
        }
    },
    QUARTER_END("Quartalsende") {
        @Override
        boolean allows(YearMonth month) {
            return month.getMonthValue() % 3 == 0;
        }
    },
    YEAR_END("Jahresende") {
        @Override
        boolean allows(YearMonth month) {
            return month.getMonth() == Month.DECEMBER;
        }
    };

    private final String label;

    NoticeTo(String label) {
        this.label = label;
    }

    abstract boolean allows(YearMonth month);

    @Override
    public String label() {
        return label;
    }
}
