package de.allmende.benchmarks;

import java.time.Duration;
import java.util.List;

/** What the way through the gateway adds to a page of the catalogue; the measure is the same request without it. */
final class CatalogueBenchmark {

    private static final Duration TURN = Duration.ofSeconds(3);
    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final String PAGE = "/api/marketplace/v1/offerings?pageSize=20";
    private static final String STRAIGHT = "straight at marketplace-service";
    private static final String GATEWAY = "through the gateway";

    private final List<Person> people;
    private final int rounds;

    CatalogueBenchmark(List<Person> people, int rounds) {
        this.people = people;
        this.rounds = rounds;
    }

    void reportTo(Report report) {
        report.progress("pages of the catalogue");
        report.title("A page of the catalogue");
        var straight = WarmUp.of(people.size(), SLICE, this::straight);
        var gateway = WarmUp.of(people.size(), SLICE, this::throughGateway);
        var many = contest(people.size());
        report.ratio(Ratio.of(
                "requests per second, through the gateway : straight",
                many.series(GATEWAY, Turn::rate),
                many.series(STRAIGHT, Turn::rate),
                new Aim.AtLeast(0.6)));
        report.ratio(Ratio.of(
                "p99, through the gateway : straight",
                many.series(GATEWAY, turn -> turn.quantile(0.99)),
                many.series(STRAIGHT, turn -> turn.quantile(0.99)),
                new Aim.AtMost(2)));
        report.line(people.size() + " clients:");
        report.contender(STRAIGHT, many);
        report.contender(GATEWAY, many);
        var one = contest(1);
        report.line("1 client:");
        report.contender(STRAIGHT, one);
        report.contender(GATEWAY, one);
        report.line(straight.line(STRAIGHT));
        report.line(gateway.line(GATEWAY));
    }

    private Contest<Turn> contest(int clients) {
        var load = new Load(clients, TURN);
        return Contest.of(
                rounds,
                List.of(
                        new Contender<>(STRAIGHT, () -> load.of(this::straight)),
                        new Contender<>(GATEWAY, () -> load.of(this::throughGateway))));
    }

    private void straight(int client) {
        people.get(client).getStraight(PAGE);
    }

    private void throughGateway(int client) {
        people.get(client).getAtDesk(PAGE);
    }
}
