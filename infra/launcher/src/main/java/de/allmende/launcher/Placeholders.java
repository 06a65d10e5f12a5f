package de.allmende.launcher;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${name}} in deployment files. An unknown name is an error, never an empty text. */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9-]*)}");

    private final UnaryOperator<String> values;

    private Placeholders(UnaryOperator<String> values) {
        this.values = values;
    }

    public static Placeholders of(Map<String, String> values) {
        return new Placeholders(name -> {
            var value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("nothing given for ${" + name + "}");
            }
            return value;
        });
    }

    /** The same names with values that are changed by a rule, for instance so that they may stand between quotes. */
    public Placeholders changed(UnaryOperator<String> rule) {
        return new Placeholders(name -> rule.apply(values.apply(name)));
    }

    public String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
