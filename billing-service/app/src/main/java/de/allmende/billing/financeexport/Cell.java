package de.allmende.billing.financeexport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value on its way into a file, before anybody has said how it is written there. */
sealed interface Cell {

    /** Text that people have written and that no program may run as a formula. */
    record Words(String text) implements Cell {}

    record Figure(BigDecimal value) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Moment(Instant instant) implements Cell {}

    static Cell empty() {
        return new Words("");
    }

    static Cell words(@Nullable String text) {
        return text == null ? empty() : new Words(text);
    }
}
