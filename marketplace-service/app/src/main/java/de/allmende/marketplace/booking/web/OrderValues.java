package de.allmende.marketplace.booking.web;

import de.allmende.marketplace.booking.OrderValuesWrong;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.web.FieldProblem;
import de.allmende.platform.web.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is stated with an order, and answers all that is wrong with it. */
final class OrderValues {

    private OrderValues() {}

    /** What is null is not stated. */
    static Map<String, Object> of(@Nullable Map<String, @Nullable Object> written) {
        var values = new LinkedHashMap<String, Object>();
        if (written != null) {
            written.forEach((key, value) -> {
                if (value != null) {
                    values.put(key, value);
                }
            });
        }
        return values;
    }

    static <T, R extends Refusal> Outcome<T, R> orBadRequest(Outcome<T, R> outcome) {
        if (outcome instanceof Outcome.Refused<T, R>(var refusal) && refusal instanceof OrderValuesWrong wrong) {
            throw Problems.badRequest(wrong.faults().stream()
                    .map(fault -> new FieldProblem(fault.pointer(), fault.reason(), fault.detail()))
                    .toList());
        }
        return outcome;
    }
}
