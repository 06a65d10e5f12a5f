package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;

/** The association bills a month: one person calculates and checks, a second one releases. */
final class InvoiceMonth {

    private InvoiceMonth() {}

    /** The issued run. */
    static Answer billed(YearMonth month, Desk clerk, Desk releaser) {
        var run = clerk.post("/api/billing/v1/invoice-runs", "{\"month\": \"%s\"}".formatted(month))
                .succeeds();
        var path = "/api/billing/v1/invoice-runs/" + run.at("/id");
        clerk.post(path + "/calculation", "{}").succeeds();
        assertThat(releaser.post(path + "/release", "{}").status())
                .as("nothing is released unchecked")
                .isEqualTo(409);
        clerk.post(path + "/check", "{}").succeeds();
        releaser.post(path + "/release", "{}").succeeds();
        return Eventually.get(
                "the run of " + month + " is issued",
                () -> clerk.get(path).succeeds(),
                answer -> answer.at("/state").equals("ISSUED"));
    }
}
