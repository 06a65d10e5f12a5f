package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;

/** The association bills a month: one person calculates and checks, a second one releases. */
final class InvoiceMonth {

    private InvoiceMonth() {}

    /** The issued run. */
    static Answer billed(YearMonth month, Desk clerk, Desk releaser) {
        var run = calculated(month, clerk);
        assertThat(releaser.post(run + "/release", "{}").status())
                .as("nothing is released unchecked")
                .isEqualTo(409);
        clerk.post(run + "/check", "{}").succeeds();
        releaser.post(run + "/release", "{}").succeeds();
        return Eventually.get(
                "the run of " + month + " is issued",
                () -> clerk.get(run).succeeds(),
                answer -> answer.at("/state").equals("ISSUED"));
    }

    /** The path of a run that waits for its release. */
    static String checked(YearMonth month, Desk clerk) {
        var run = calculated(month, clerk);
        clerk.post(run + "/check", "{}").succeeds();
        return run;
    }

    private static String calculated(YearMonth month, Desk clerk) {
        var created = clerk.post("/api/billing/v1/invoice-runs", "{\"month\": \"%s\"}".formatted(month))
                .succeeds();
        var run = "/api/billing/v1/invoice-runs/" + created.at("/id");
        Eventually.get(
                        "all that happened in " + month + " has arrived",
                        () -> clerk.post(run + "/calculation", "{}"),
                        answer -> !answer.text().contains("MONTH_STILL_ARRIVING"))
                .succeeds();
        return run;
    }
}
