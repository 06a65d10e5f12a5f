package de.allmende.marketplace.booking;

import java.util.List;
import java.util.Map;

/** Holds what was stated against a JSON Schema (2020-12). */
public interface OrderCheck {

    /** Everything that is wrong; empty when nothing is. */
    List<OrderFault> faults(Map<String, Object> schema, Map<String, Object> values);
}
