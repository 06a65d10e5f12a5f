package de.allmende.marketplace.booking;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The booked plan with its quantities. */
public record BookedPlan(String code, String name, List<BookedComponent> components) {

    public BookedPlan {
        components = List.copyOf(components);
    }

    /** The same with other quantities. */
    BookedPlan with(Function<BookedComponent, BigDecimal> quantity) {
        return new BookedPlan(
                code,
                name,
                components.stream()
                        .map(component -> new BookedComponent(
                                component.code(),
                                component.name(),
                                component.model(),
                                component.unitLabel(),
                                quantity.apply(component)))
                        .toList());
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
