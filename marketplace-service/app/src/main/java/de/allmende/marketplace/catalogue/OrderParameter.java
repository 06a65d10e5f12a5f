package de.allmende.marketplace.catalogue;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bestellangabe: one thing that a consumer states when it orders.
 *
 * @param choices what can be chosen, for a choice only
 * @param minimum the smallest number, for numbers only
 * @param maximum the highest number, or how many characters a text may have
 * @param changeable whether the consumer may state something else later; else it is fixed at booking
 */
public record OrderParameter(
        String key,
        String label,
        @Nullable String hint,
        Type type,
        List<String> choices,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        boolean required,
        boolean changeable) {

    /** What is stated. */
    public enum Type implements Labelled {
        TEXT("Text"),
        WHOLE("ganze Zahl"),
        NUMBER("Zahl"),
        CHOICE("Auswahl"),
        YES("Ja oder Nein"),
        DAY("Tag");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public OrderParameter {
        choices = List.copyOf(choices);
        if ((type == Type.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException(key + ": a choice has choices, and nothing else has.");
        }
    }
}
