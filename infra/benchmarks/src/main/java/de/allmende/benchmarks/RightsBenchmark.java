package de.allmende.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * What it costs to know who asks and what they may do; the measure is the same request from nobody, for which neither a token is
 * checked nor anybody looked up.
 */
final class RightsBenchmark {

    private static final Duration TURN = Duration.ofSeconds(3);
    private static final Duration SLICE = Duration.ofSeconds(5);

    /** Open to everybody, so that both are answered alike; asked by HEAD, so that the answer weighs nothing. */
    private static final String DESCRIPTION = "/api/marketplace/v1/openapi.yaml";

    /** The least that needs a right. */
    private static final String CATEGORIES = "/api/marketplace/v1/categories";

    private static final String NOBODY = "nobody";
    private static final String SOMEBODY = "somebody with a token";
    private static final String WITH_RIGHTS = "an operation that needs a right";

    private final List<Person> people;
    private final int rounds;

    RightsBenchmark(List<Person> people, int rounds) {
        this.people = people;
        this.rounds = rounds;
    }

    void reportTo(Report report) {
        report.progress("rights");
        report.title("Knowing who asks");
        var warmUp = WarmUp.of(people.size(), SLICE, this::bySomebody);
        WarmUp.of(people.size(), SLICE, this::byNobody);
        WarmUp.of(people.size(), SLICE, this::withRights);
        var many = contest(people.size());
        report.ratio(Ratio.of(
                "requests per second, somebody : nobody",
                many.series(SOMEBODY, Turn::rate),
                many.series(NOBODY, Turn::rate),
                new Aim.AtLeast(0.5)));
        var one = contest(1);
        report.ratio(Ratio.of(
                "p50 of one client, somebody : nobody",
                one.series(SOMEBODY, turn -> turn.quantile(0.5)),
                one.series(NOBODY, turn -> turn.quantile(0.5)),
                new Aim.AtMost(2)));
        report.line(people.size() + " clients:");
        show(report, many);
        report.line("1 client:");
        show(report, one);
        report.line("one check costs %.2f ms at p50".formatted(median(one, SOMEBODY) - median(one, NOBODY)));
        report.line(warmUp.line(SOMEBODY));
    }

    private static void show(Report report, Contest<Turn> contest) {
        List.of(NOBODY, SOMEBODY, WITH_RIGHTS).forEach(contender -> report.contender(contender, contest));
    }

    private static double median(Contest<Turn> contest, String contender) {
        return contest.series(contender, turn -> turn.quantile(0.5)).median();
    }

    private Contest<Turn> contest(int clients) {
        var load = new Load(clients, TURN);
        return Contest.of(
                rounds,
                List.of(
                        new Contender<>(NOBODY, () -> load.of(this::byNobody)),
                        new Contender<>(SOMEBODY, () -> load.of(this::bySomebody)),
                        new Contender<>(WITH_RIGHTS, () -> load.of(this::withRights))));
    }

    private void byNobody(int client) {
        people.get(client).headAsNobody(DESCRIPTION);
    }

    private void bySomebody(int client) {
        people.get(client).headStraight(DESCRIPTION);
    }

    private void withRights(int client) {
        people.get(client).getStraight(CATEGORIES);
    }
}
