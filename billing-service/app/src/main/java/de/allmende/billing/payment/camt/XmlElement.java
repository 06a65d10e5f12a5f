package de.allmende.billing.payment.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a message with the line on which it begins; namespaces left out, for the versions of a message differ in them. */
final class XmlElement {

    private final String name;
    private final int line;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, int line, Map<String, String> attributes) {
        this.name = name;
        this.line = line;
        this.attributes = Map.copyOf(attributes);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String characters) {
        text.append(characters);
    }

    int line() {
        return line;
    }

    String name() {
        return name;
    }

    String text() {
        return text.toString().strip();
    }

    Optional<String> attribute(String of) {
        return Optional.ofNullable(attributes.get(of));
    }

    /** All elements at the end of a path. */
    Stream<XmlElement> all(String... path) {
        var found = Stream.of(this);
        for (var step : path) {
            found = found.flatMap(element -> element.children.stream().filter(child -> child.name.equals(step)));
        }
        return found;
    }

    /** The first at the end of a path. */
    Optional<XmlElement> at(String... path) {
        return all(path).findFirst();
    }

    /** Its text, unless it is empty. */
    Optional<String> textAt(String... path) {
        return at(path).map(XmlElement::text).filter(found -> !found.isEmpty());
    }
}
