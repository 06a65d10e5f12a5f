package de.allmende.platform.kernel;

import java.util.function.Function;

/** What an act answers: its value, or one of the refusals that its domain can say. */
public sealed interface Outcome<T, R extends Refusal> {

    record Done<T, R extends Refusal>(T value) implements Outcome<T, R> {}

    record Refused<T, R extends Refusal>(R refusal) implements Outcome<T, R> {}

    static <T, R extends Refusal> Outcome<T, R> done(T value) {
        return new Done<>(value);
    }

    static <T, R extends Refusal> Outcome<T, R> refused(R refusal) {
        return new Refused<>(refusal);
    }

    default <U> Outcome<U, R> map(Function<? super T, ? extends U> mapping) {
        return switch (this) {
            case Done<T, R>(var value) -> done(mapping.apply(value));
            case Refused<T, R>(var refusal) -> refused(refusal);
        };
    }

    default <U> Outcome<U, R> flatMap(Function<? super T, Outcome<U, R>> mapping) {
        return switch (this) {
            case Done<T, R>(var value) -> mapping.apply(value);
            case Refused<T, R>(var refusal) -> refused(refusal);
        };
    }

    /** The value where a refusal would be a defect: in seeding and in tests. */
    default T orElseThrow() {
        return switch (this) {
            case Done<T, R>(var value) -> value;
            case Refused<T, R>(var refusal) ->
                throw new IllegalStateException("Refused: " + refusal.reason() + " " + refusal.arguments());
        };
    }
}
