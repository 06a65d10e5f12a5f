package de.allmende.platform.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A "no" that belongs to the domain: returned, never thrown, not an error of ours.
 *
 * <p>Implementations are records inside a sealed interface. The record's name is the reason word on every wire and in the
 * logs; its components are the arguments of the German and English texts.
 */
public interface Refusal {

    /** What the refusal means for the caller; each door has one status for each kind. */
    enum Kind {
        /** A rule or a state forbids it: HTTP 409. */
        RULE,
        /** It does not exist, or it belongs to others: HTTP 404. */
        NOT_FOUND,
        /** The caller has seen an older version: HTTP 412. */
        STALE,
        /** A role is missing: HTTP 403. */
        FORBIDDEN,
        /** A neighbour is away: HTTP 503. */
        UNAVAILABLE
    }

    default Kind kind() {
        return Kind.RULE;
    }

    /** The stable reason word, such as {@code APPROVER_IS_REQUESTER}. */
    default String reason() {
        return getClass()
                .getSimpleName()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    /** The record's components in their order. */
    default List<Object> arguments() {
        var components = getClass().getRecordComponents();
        if (components == null) {
            return List.of();
        }
        var values = new ArrayList<Object>();
        for (RecordComponent component : components) {
            try {
                component.getAccessor().setAccessible(true);
                values.add(component.getAccessor().invoke(this));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("A refusal must be a readable record: " + getClass(), e);
            }
        }
        return values;
    }
}
