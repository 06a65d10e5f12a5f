package de.allmende.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContestTest {

    private final List<String> turns = new ArrayList<>();

    @Test
    void contendersTakeTurnsRoundAfterRound() {
        Contest.of(3, List.of(contender("baseline"), contender("product")));
        assertThat(turns).containsExactly("baseline", "product", "baseline", "product", "baseline", "product");
    }

    @Test
    void keepsTheFiguresOfEachContenderInTheOrderOfRounds() {
        var contest = Contest.of(2, List.of(contender("baseline"), contender("product")));
        assertThat(contest.series("baseline", Integer::doubleValue).values()).containsExactly(1.0, 3.0);
        assertThat(contest.series("product", Integer::doubleValue).values()).containsExactly(2.0, 4.0);
    }

    private Contender<Integer> contender(String name) {
        return new Contender<>(name, () -> {
            turns.add(name);
            return turns.size();
        });
    }
}
