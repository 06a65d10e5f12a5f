package de.allmende.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the association's list of members, and a search in it, when every municipality of Germany is one; the measures are the
 * same statements without anything of the product around them, and the same page among the members of the demo.
 */
final class MembersBenchmark {

    private static final Duration TURN = Duration.ofSeconds(3);
    private static final Duration SLICE = Duration.ofSeconds(5);
    private static final int CLIENTS = 4;
    private static final String TENANTS = "/api/tenants/v1/tenants?pageSize=50";
    private static final String SQL = "SQL alone";
    private static final String STRAIGHT = "straight at tenant-service";
    private static final String GATEWAY = "through the gateway";

    /** What tenant-service asks for a page: the tenants and one more, then what belongs to them. */
    private static final String STATEMENTS = """
            -- in tenant, read only
            select set_config('app.tenant_id', :association_id, true);
            select * from tenant.tenant where association_id = cast(:association_id as uuid) and WANTED
            order by name collate "de-x-icu", id fetch next 51 rows only;
            select distinct on (membership_id) * from tenant.membership_terms
            where tenant_id = any (cast(:found as uuid[])) order by membership_id, id desc;
            select * from tenant.membership_notice n
            left join tenant.membership_notice_withdrawal w on w.notice_id = n.id
            where n.tenant_id = any (cast(:found as uuid[])) order by n.id desc;
            select * from tenant.membership where tenant_id = any (cast(:found as uuid[])) order by begins_on desc;
            select * from tenant.inhabitant_figure
            where tenant_id = any (cast(:found as uuid[])) order by counted_on desc, counts_from desc nulls last;
            """;

    /**
     * What somebody looks for.
     *
     * @param query in the address, after the size of the page
     * @param wanted the condition in SQL
     */
    private record Question(String title, String query, String wanted) {

        static final Question LIST = new Question("a page of the list", "", "true");
        static final Question SEARCH = new Question(
                "a search", "&q=hausen", "(name ilike '%hausen%' or alias ilike '%hausen%' or ars like 'hausen%')");

        SqlScript script() {
            return SqlScript.of(STATEMENTS.replace("WANTED", wanted));
        }

        String path() {
            return TENANTS + query;
        }
    }

    private final Site site;
    private final Person clerk;
    private final int rounds;

    /** @param clerk of the association, at tenant-service */
    MembersBenchmark(Site site, Person clerk, int rounds) {
        this.site = site;
        this.clerk = clerk;
        this.rounds = rounds;
    }

    void reportTo(Report report) throws SQLException {
        report.progress("members");
        try (var cluster = Cluster.opened(site, "tenant")) {
            WarmUp.of(CLIENTS, SLICE, _ -> clerk.getStraight(Question.LIST.path()));
            var few = alone(Question.LIST);
            var members = cluster.addAllMunicipalities();
            report.title("A page of the list of members, among %d".formatted(members));
            var many = alone(Question.LIST);
            report.ratio(Ratio.of(
                    "p50 of a page, among all municipalities : among those of the demo",
                    many.series(STRAIGHT, turn -> turn.quantile(0.5)),
                    few.series(STRAIGHT, turn -> turn.quantile(0.5)),
                    new Aim.AtMost(2)));
            for (var question : List.of(Question.LIST, Question.SEARCH)) {
                compare(report, cluster, question);
            }
        }
    }

    /** One client, who waits for each page. */
    private Contest<Turn> alone(Question question) {
        var load = new Load(1, TURN);
        return Contest.of(
                rounds, List.of(new Contender<>(STRAIGHT, () -> load.of(_ -> clerk.getStraight(question.path())))));
    }

    private void compare(Report report, Cluster cluster, Question question) throws SQLException {
        var sample = cluster.page(question.wanted());
        var clients = new ArrayList<SqlClient>();
        try {
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(SqlClient.connected(site, question.script(), sample));
            }
            var straight = WarmUp.of(CLIENTS, SLICE, _ -> clerk.getStraight(question.path()));
            var load = new Load(CLIENTS, TURN);
            var contest = Contest.of(
                    rounds,
                    List.of(
                            new Contender<>(
                                    SQL,
                                    () -> load.of(client -> clients.get(client).run())),
                            new Contender<>(STRAIGHT, () -> load.of(_ -> clerk.getStraight(question.path()))),
                            new Contender<>(GATEWAY, () -> load.of(_ -> clerk.getAtDesk(question.path())))));
            report.ratio(Ratio.of(
                    question.title() + " per second, straight : SQL alone",
                    contest.series(STRAIGHT, Turn::rate),
                    contest.series(SQL, Turn::rate),
                    new Aim.AtLeast(0.35)));
            report.line(CLIENTS + " clients, " + question.title() + ":");
            report.contender(SQL, contest);
            report.contender(STRAIGHT, contest);
            report.contender(GATEWAY, contest);
            report.line(straight.line(STRAIGHT));
        } finally {
            for (var client : clients) {
                client.close();
            }
        }
    }
}
