package de.allmende.marketplace.booking;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The booked plan with its quantities. */
public record BookedPlan(String code, String name, List<BookedComponent> components) {

    public BookedPlan {
        components = List.copyOf(components);
    }

    /** Ordered quantities by component code, of those that are counted. */
    public Map<String, BigDecimal> quantities() {
        var quantities = new LinkedHashMap<String, BigDecimal>();
        components.stream()
                .filter(component -> component.model().isCounted())
                .forEach(component -> quantities.put(component.code(), component.quantity()));
        return quantities;
    }
}
