package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Every process is killed three times on the way from a booking to its invoice: after a commit before its answer, before
 * the delivery of what lies in the outbox, and between two documents of an invoice run. People repeat what was not
 * answered; then each thing exists exactly once.
 *
 * <p>The last of all tests, because it lets months pass.
 */
@DisplayName("Ein Absturz verliert nichts und verdoppelt nichts")
@Order(Integer.MAX_VALUE)
@Isolated
class KillsIT {

    private static final String QUANTITIES = "{\"e-akte.standard.arbeitsplatz\": \"12\"}";
    private static final String BOOKINGS = "/api/marketplace/v1/bookings";

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final Desk PROVIDER = Desk.of("katalog@verband.example");
    private static final Desk CLERK = Desk.of("abrechnung@verband.example");
    private static final Desk RELEASER = Desk.of("freigabe@verband.example");

    /** So that every invoice run has more than one document to be torn apart. */
    @BeforeAll
    static void twoTownsHaveAService() {
        for (var town : List.of("landstuhl", "koblenz")) {
            var booking = BookedService.orderedBy(orderer(town), "e-akte", "standard", QUANTITIES);
            booking.decidedBy(approver(town), "APPROVE").succeeds();
            booking.fulfilledBy(PROVIDER);
        }
    }

    /** What a service has committed when the victim dies: a booking, or for billing-service itself a report of usage. */
    enum Commit {
        BOOKING,
        REPORT
    }

    @ParameterizedTest(name = "wenn {0} stirbt ({1}, {2})")
    @CsvSource({
        "TENANT_SERVICE, BOOKING, ludwigshafen",
        "MARKETPLACE_SERVICE, BOOKING, landkreis-kaiserslautern",
        "BILLING_SERVICE, REPORT, trier",
        "GATEWAY, REPORT, mainz",
        "POSTGRESQL, BOOKING, neuwied"
    })
    void losesNothingAndDoublesNothing(Victim victim, Commit commit, String town) {
        var booking = bookedOnce(victim, commit, town);
        booking.decidedBy(approver(town), "APPROVE").succeeds();
        providedOnce(victim, booking);
        reportedOnce(victim, commit, booking.seenBy(orderer(town)).succeeds().at("/serviceInstanceId"));
        billedOnce(victim, booking.seenBy(orderer(town)).succeeds().at("/number"));
    }

    private static BookedService bookedOnce(Victim victim, Commit commit, String town) {
        var orderer = orderer(town);
        var before = count(orderer, BOOKINGS + "?side=CONSUMER");
        var wish = BookedService.wish(orderer, "e-akte", "standard", QUANTITIES);
        var key = UUID.randomUUID().toString();
        Supplier<Answer> book = () -> orderer.post(BOOKINGS, wish, key, null);
        var first =
                commit == Commit.BOOKING ? killedAt("marketplace.committed", victim, book) : Optional.of(book.get());
        var repeated = book.get().succeeds();
        first.filter(answer -> answer.status() == 201)
                .ifPresent(answer -> assertThat(repeated.text()).isEqualTo(answer.text()));
        assertThat(count(orderer, BOOKINGS + "?side=CONSUMER")).isEqualTo(before + 1);
        return BookedService.known(repeated.at("/id"));
    }

    private static void providedOnce(Victim victim, BookedService booking) {
        killedAt("marketplace.delivery", victim, () -> booking.fulfilledBy(PROVIDER));
        assertThat(booking.seenBy(PROVIDER).succeeds().at("/state")).isEqualTo("ACTIVE");
    }

    private static void reportedOnce(Victim victim, Commit commit, String instance) {
        var eAkte = Fachverfahren.named("E-Akte");
        var now = ALLMENDE.now();
        Function<String, String> report =
                id -> eAkte.post("/api/billing/v1/usage-events", """
                        {"events": [{"eventId": "%s-%s", "source": "e-akte", "serviceInstance": "%s",
                                     "meter": "activeUsers", "quantity": "7", "occurredAt": "%s"}]}""".formatted(instance, id, instance, now))
                        .succeeds()
                        .at("/results/0/status");
        Eventually.get(
                "the subscription is delivered", () -> report.apply("first"), status -> status.equals("ACCEPTED"));
        if (commit == Commit.REPORT) {
            killedAt("billing.committed", victim, () -> report.apply("second"));
            assertThat(report.apply("second")).isEqualTo("DUPLICATE");
        }
        assertThat(report.apply("first")).isEqualTo("DUPLICATE");
    }

    private static void billedOnce(Victim victim, String bookingNumber) {
        var month = ALLMENDE.month();
        ALLMENDE.advanceTo(month.plusMonths(1).atDay(2));
        var run = InvoiceMonth.checked(month, CLERK);
        killedAt("billing.document-issued", victim, () -> RELEASER.post(run + "/release", "{}"));
        var issued = Eventually.get(
                "the run of " + month + " is finished without anybody's help",
                () -> CLERK.get(run).succeeds(),
                answer -> answer.at("/state").equals("ISSUED"),
                Duration.ofSeconds(90));
        assertThat(issued.json().get("invoices").findValuesAsString("number"))
                .as("documents of the run")
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
        assertThat(issued.json().get("setAside").size()).isZero();
        var invoices = all(CLERK, "/api/billing/v1/invoices?side=ISSUER");
        numbersHaveNoGaps(invoices);
        nothingIsBilledTwice(invoices, bookingNumber);
    }

    /** Kills the victim while somebody is held at the point; gives his answer, if he gets one. */
    private static <T> Optional<T> killedAt(String point, Victim victim, Supplier<T> act) {
        CompletableFuture<T> answer;
        try (var held = HeldPoint.at(point)) {
            answer = CompletableFuture.supplyAsync(act);
            held.awaitReached();
            victim.kill();
        }
        try {
            return Optional.of(answer.join());
        } catch (CompletionException unanswered) {
            return Optional.empty();
        } finally {
            victim.awaitReturn();
        }
    }

    private static void numbersHaveNoGaps(List<JsonNode> invoices) {
        var series = new TreeMap<String, List<Integer>>();
        for (var invoice : invoices) {
            var number = invoice.get("number").asString();
            int cut = number.lastIndexOf('-');
            series.computeIfAbsent(number.substring(0, cut), _ -> new ArrayList<>())
                    .add(Integer.valueOf(number.substring(cut + 1)));
        }
        assertThat(series)
                .isNotEmpty()
                .allSatisfy((name, numbers) -> assertThat(numbers)
                        .as(name)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
    }

    /** What was cancelled may be billed anew. */
    private static void nothingIsBilledTwice(List<JsonNode> invoices, String bookingNumber) {
        var billed = new ArrayList<String>();
        for (var invoice : invoices) {
            if (invoice.hasNonNull("cancels") || invoice.hasNonNull("cancelledBy")) {
                continue;
            }
            var whole = CLERK.get(
                            "/api/billing/v1/invoices/" + invoice.get("id").asString())
                    .succeeds();
            for (var line : whole.json().get("lines")) {
                billed.add(line.get("bookingNumber").asString() + ", "
                        + line.get("name").asString() + ", "
                        + line.at("/period/from").asString());
            }
        }
        assertThat(billed).doesNotHaveDuplicates().anyMatch(line -> line.startsWith(bookingNumber));
    }

    private static int count(Desk desk, String list) {
        return all(desk, list).size();
    }

    private static List<JsonNode> all(Desk desk, String list) {
        var items = new ArrayList<JsonNode>();
        var token = "";
        do {
            var page = desk.get(list + "&pageSize=200" + token).succeeds().json();
            page.get("items").forEach(items::add);
            token = page.has("nextPageToken")
                    ? "&pageToken=" + page.get("nextPageToken").asString()
                    : "";
        } while (!token.isEmpty());
        return items;
    }

    private static Desk orderer(String town) {
        return Desk.of("besteller@" + town + ".example");
    }

    private static Desk approver(String town) {
        return Desk.of("freigeber@" + town + ".example");
    }
}
