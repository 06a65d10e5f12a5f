package de.allmende.marketplace.booking.client;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.v1.PricingServiceGrpc.PricingServiceImplBase;
import de.allmende.billing.v1.QuoteLine;
import de.allmende.billing.v1.QuotePeriod;
import de.allmende.billing.v1.QuoteRequest;
import de.allmende.billing.v1.QuoteResponse;
import de.allmende.billing.v1.TaxCase;
import de.allmende.billing.v1.TaxClass;
import de.allmende.marketplace.booking.BookedComponent;
import de.allmende.marketplace.booking.Quote;
import de.allmende.marketplace.booking.QuoteQuestion;
import de.allmende.marketplace.booking.QuoteRefusal;
import de.allmende.marketplace.catalogue.ContractForm;
import de.allmende.marketplace.catalogue.PriceModel;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.platform.grpc.GrpcOutcomes;
import de.allmende.platform.grpc.GrpcProperties;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestCertificates;
import de.allmende.platform.test.TestClock;
import io.grpc.Grpc;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The telephone to billing over real mutual TLS; billing is played. */
class GrpcQuotesIT {

    private static final String COMPONENT = "e-akte.standard.arbeitsplatz";

    @TempDir
    private static Path certificates;

    /** Billing can say no for a reason of ours, or fail. */
    private record NoPrice(String component) implements Refusal {}

    private final TestClock clock = TestClock.on("2026-11-22");
    private Consumer<StreamObserver<QuoteResponse>> answer = GrpcQuotesIT::priced;
    private QuoteRequest asked = QuoteRequest.getDefaultInstance();
    private Server billing;
    private GrpcNeighbours neighbours;
    private GrpcQuotes quotes;

    @BeforeAll
    static void equip() {
        TestCertificates.write(certificates, List.of("marketplace-service", "billing-service"));
    }

    @BeforeEach
    void connect() throws IOException, InterruptedException {
        billing = billing(0);
        neighbours = new GrpcNeighbours(
                "marketplace-service",
                new GrpcProperties(
                        Map.of("billing", "static://localhost:" + billing.getPort()),
                        new GrpcProperties.Tls(certificates.toString()),
                        new GrpcProperties.Callers(Map.of(), Set.of())),
                () -> "token");
        quotes = new GrpcQuotes(neighbours, new BusinessTime(clock));
        waitForAnAnswer();
    }

    /** The first handshake may take longer than a call may. */
    private void waitForAnAnswer() throws InterruptedException {
        for (int attempt = 0; attempt < 50 && ask() instanceof Outcome.Refused<Quote, QuoteRefusal>; attempt++) {
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    @AfterEach
    void hangUp() {
        neighbours.close();
        billing.shutdownNow();
    }

    private Server billing(int port) throws IOException {
        var credentials = TlsServerCredentials.newBuilder()
                .keyManager(
                        certificates.resolve("billing-service.pem").toFile(),
                        certificates.resolve("billing-service.key").toFile())
                .trustManager(certificates.resolve("ca.pem").toFile())
                .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
                .build();
        return Grpc.newServerBuilderForPort(port, credentials)
                .addService(new PricingServiceImplBase() {
                    @Override
                    public void quote(QuoteRequest request, StreamObserver<QuoteResponse> observer) {
                        asked = request;
                        answer.accept(observer);
                    }
                })
                .build()
                .start();
    }

    private static void priced(StreamObserver<QuoteResponse> observer) {
        observer.onNext(QuoteResponse.newBuilder()
                .addLines(QuoteLine.newBuilder()
                        .setComponentCode(COMPONENT)
                        .setQuantity("25")
                        .setUnitLabel("Arbeitsplatz")
                        .setUnitPrice("7.9000")
                        .setAmount("197.50")
                        .setPeriod(QuotePeriod.QUOTE_PERIOD_MONTH))
                .setMonthlyNet("197.50")
                .setOneTimeNet("0.00")
                .setRestOfFiscalYearNet("395.00")
                .setYearlyNet("2370.00")
                .setFullTermNet("2370.00")
                .setFullTermGross("2820.30")
                .setTax(TaxCase.newBuilder()
                        .setCode("UST_REGEL")
                        .setCategory("S")
                        .setRatePercent("19"))
                .setValidAt("2026-11-22")
                .setPriceVersion("price-1")
                .build());
        observer.onCompleted();
    }

    private Outcome<Quote, QuoteRefusal> ask() {
        return quotes.quote(new QuoteQuestion(
                TenantId.next(),
                "E-Akte",
                de.allmende.marketplace.catalogue.TaxClass.MARKET,
                ContractForm.PRIVATE_LAW,
                LocalDate.parse("2026-11-22"),
                12,
                List.of(new BookedComponent(
                        COMPONENT, "Arbeitsplatz", PriceModel.PER_UNIT, "Arbeitsplatz", new BigDecimal("25")))));
    }

    @Test
    void asksWhatIsWantedAndReadsTheQuote() {
        var quote = ask().orElseThrow();

        assertThat(quote.fullTermGross()).hasToString("2820.30");
        assertThat(quote.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).hasToString("197.50"));
        assertThat(quote.priceVersion()).isEqualTo("price-1");
        assertThat(asked.getTaxClass()).isEqualTo(TaxClass.TAX_CLASS_MARKET);
        assertThat(asked.getMinimumMonths()).isEqualTo(12);
        assertThat(asked.getComponentsList()).singleElement().satisfies(component -> {
            assertThat(component.getCode()).isEqualTo(COMPONENT);
            assertThat(component.getQuantity()).isEqualTo("25");
        });
    }

    @Test
    void hearsANoAsOurOwn() {
        answer = observer -> observer.onError(GrpcOutcomes.status(new NoPrice(COMPONENT)));
        assertThat(ask()).isEqualTo(Outcome.refused(new QuoteRefusal.NoPrice("E-Akte")));
    }

    @Test
    void takesAFailureForAbsence() {
        answer = observer -> observer.onError(Status.INTERNAL.asRuntimeException());
        assertThat(ask()).isEqualTo(Outcome.refused(new QuoteRefusal.QuotesUnavailable(clock.instant())));
    }

    @Test
    void saysSinceWhenBillingIsAwayUntilItIsBack() throws Exception {
        int port = billing.getPort();
        billing.shutdownNow().awaitTermination();
        var since = clock.instant();
        assertThat(ask()).isEqualTo(Outcome.refused(new QuoteRefusal.QuotesUnavailable(since)));
        clock.advance(Duration.ofMinutes(3));
        assertThat(ask()).isEqualTo(Outcome.refused(new QuoteRefusal.QuotesUnavailable(since)));

        billing = billing(port);
        waitForAnAnswer();
        assertThat(ask().orElseThrow().priceVersion()).isEqualTo("price-1");
    }
}
