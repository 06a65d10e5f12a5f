package de.allmende.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Contenders who take turns, round after round, so that whatever else happens on the machine meets all of them. */
final class Contest<T> {

    private final Map<String, List<T>> turns = new HashMap<>();

    private Contest() {}

    /** @param contenders in the order of their turns, the baseline first */
    static <T> Contest<T> of(int rounds, List<Contender<T>> contenders) {
        var contest = new Contest<T>();
        for (int round = 0; round < rounds; round++) {
            for (var contender : contenders) {
                contest.turns
                        .computeIfAbsent(contender.name(), _ -> new ArrayList<>())
                        .add(contender.turn().get());
            }
        }
        return contest;
    }

    Series series(String contender, Function<T, Double> figure) {
        return new Series(turns(contender).stream().map(figure).toList());
    }

    List<T> turns(String contender) {
        return List.copyOf(Objects.requireNonNull(turns.get(contender), contender));
    }
}
