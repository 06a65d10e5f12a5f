package de.allmende.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How many bookings are accepted in a second; the measure is the same SQL without anything of the product around it. */
final class BookingBenchmark {

    private static final Duration TURN = Duration.ofSeconds(4);
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final String BOOKINGS = "/api/marketplace/v1/bookings";
    private static final String SQL = "SQL alone";
    private static final String STRAIGHT = "straight at marketplace-service";
    private static final String GATEWAY = "through the gateway";

    private final Site site;
    private final List<Person> people;
    private final int rounds;
    private final SqlScript script = SqlScript.resource("/submit-booking.sql");
    private final List<SqlClient> clients = new ArrayList<>();
    private final String wish;

    BookingBenchmark(Site site, List<Person> people, int rounds) {
        this.site = site;
        this.people = people;
        this.rounds = rounds;
        var version = people.getFirst()
                .getAtDesk("/api/marketplace/v1/offerings/e-akte")
                .json()
                .get("version")
                .asInt();
        this.wish = """
                {"offeringId": "e-akte", "offeringVersion": %d, "planCode": "standard",
                 "quantities": {"e-akte.standard.arbeitsplatz": "25"}, "costCentre": "1101"}""".formatted(version);
    }

    void reportTo(Report report) throws SQLException {
        report.progress("bookings");
        report.title("A booking accepted");
        try (var cluster = Cluster.opened(site, "marketplace")) {
            for (var person : people) {
                var key = UUID.randomUUID().toString();
                person.postAtDesk(BOOKINGS, wish, key);
                clients.add(SqlClient.connected(site, script, cluster.sample(key)));
            }
            var straight = WarmUp.of(people.size(), SLICE, this::straight);
            var gateway = WarmUp.of(people.size(), SLICE, this::throughGateway);
            var writtenBySql = writtenPerCall(cluster, this::bySql);
            var writtenStraight = writtenPerCall(cluster, this::straight);
            reportTo(report, contest());
            report.line(straight.line(STRAIGHT));
            report.line(gateway.line(GATEWAY));
            report.line(
                    "%d statements in %d transactions, of which one writes; write-ahead log per booking: %d bytes by SQL alone, %d by the product"
                            .formatted(script.size(), script.transactions().size(), writtenBySql, writtenStraight));
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }

    private Contest<Turn> contest() {
        var load = new Load(people.size(), TURN);
        return Contest.of(
                rounds,
                List.of(
                        new Contender<>(SQL, () -> load.of(this::bySql)),
                        new Contender<>(STRAIGHT, () -> load.of(this::straight)),
                        new Contender<>(GATEWAY, () -> load.of(this::throughGateway))));
    }

    private void reportTo(Report report, Contest<Turn> contest) {
        var sql = contest.series(SQL, Turn::rate);
        var aim = new Aim.AtLeast(0.35);
        report.ratio(Ratio.of(
                "bookings per second, through the gateway : SQL alone", contest.series(GATEWAY, Turn::rate), sql, aim));
        report.ratio(
                Ratio.of("bookings per second, straight : SQL alone", contest.series(STRAIGHT, Turn::rate), sql, aim));
        report.line(people.size() + " clients:");
        report.contender(SQL, contest);
        report.contender(STRAIGHT, contest);
        report.contender(GATEWAY, contest);
    }

    /** Bytes of the write-ahead log, while nothing else writes. */
    private long writtenPerCall(Cluster cluster, Load.Call call) throws SQLException {
        var before = cluster.written();
        var turn = new Load(people.size(), SLICE).of(call);
        return (cluster.written() - before) / turn.latencies().size();
    }

    private void bySql(int client) throws SQLException {
        clients.get(client).run();
    }

    private void straight(int client) {
        people.get(client).postStraight(BOOKINGS, wish);
    }

    private void throughGateway(int client) {
        people.get(client).postAtDesk(BOOKINGS, wish, UUID.randomUUID().toString());
    }
}
