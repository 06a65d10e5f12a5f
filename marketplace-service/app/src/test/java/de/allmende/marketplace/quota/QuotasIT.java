package de.allmende.marketplace.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.OrderDetails;
import de.allmende.marketplace.booking.QuotaExceeded;
import de.allmende.marketplace.booking.RequestQuote;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.booking.SubmitBooking;
import de.allmende.marketplace.booking.SubmitRefusal;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.catalogue.QuotaUse.Unit;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.quota.ReadQuotas.Sheet;
import de.allmende.marketplace.quota.persistence.QuotaTables;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quotas over the real tables; today is 22 November 2026, and each order is for 25 workplaces. */
class QuotasIT {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final TenantId KAISERSLAUTERN = SampleBookings.KAISERSLAUTERN;
    private static final TenantId KOBLENZ = SampleBookings.KOBLENZ;
    private static final Actor EDITOR = editor(SampleOfferings.ASSOCIATION, "Lena Jansen");
    private static final Actor FOREIGN_EDITOR = editor(KOBLENZ, "Klara Koblenz");
    private static final String REASON = "Der Speicher ist knapp.";

    private final Marketplace marketplace = new Marketplace();

    @AfterEach
    void close() {
        marketplace.close();
    }

    private static Actor editor(TenantId tenant, String name) {
        return new Actor(tenant, Actor.Kind.PERSON, Ids.next(), name, List.of(Grant.of("CATALOGUE_EDITOR")));
    }

    private SetQuota.Command command(
            @Nullable TenantId consumer, @Nullable Integer bookings, SetQuota.@Nullable Units units, LocalDate from) {
        return new SetQuota.Command(marketplace.eAkte.id(), consumer, bookings, units, from, null, REASON);
    }

    private Quota set(@Nullable TenantId consumer, int bookings) {
        return marketplace
                .setQuota
                .set(EDITOR, command(consumer, bookings, null, TODAY))
                .orElseThrow();
    }

    private Outcome<Quota, QuotaRefusal> lift(Actor editor, @Nullable TenantId consumer) {
        return marketplace.liftQuota.lift(
                editor, new LiftQuota.Command(marketplace.eAkte.id(), consumer, "Der Speicher ist da."));
    }

    private Outcome<Booking, SubmitRefusal> ordered(Actor orderer, String workplaces) {
        return marketplace.submitBooking.submit(
                orderer,
                new SubmitBooking.Command(
                        new RequestQuote.Wish(
                                "e-akte",
                                "standard",
                                Map.of("e-akte.standard.arbeitsplatz", new BigDecimal(workplaces)),
                                null),
                        1,
                        OrderDetails.NONE));
    }

    private Sheet sheet() {
        return marketplace.readQuotas.find(EDITOR, marketplace.eAkte.id()).orElseThrow();
    }

    private Optional<QuotaUse> seenBy(Actor actor) {
        return Optional.ofNullable(
                marketplace.catalogue.show(actor, "e-akte").orElseThrow().quota());
    }

    @Test
    void ofManyAtOnceExactlyAsManyGetOneAsAreLeft() throws Exception {
        set(KAISERSLAUTERN, 8);
        marketplace.submitted();
        marketplace.approved();
        marketplace.approved();

        List<Outcome<Booking, SubmitRefusal>> outcomes;
        try (var threads = Executors.newFixedThreadPool(32)) {
            var orders = IntStream.range(0, 32)
                    .<Callable<Outcome<Booking, SubmitRefusal>>>mapToObj(
                            i -> () -> ordered(SampleBookings.ORDERER, "25"))
                    .toList();
            outcomes = threads.invokeAll(orders).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(5);
        assertThat(outcomes.stream()
                        .filter(Outcome.Refused.class::isInstance)
                        .map(outcome -> ((Outcome.Refused<Booking, SubmitRefusal>) outcome).refusal()))
                .hasSize(27)
                .allSatisfy(refusal -> assertThat(refusal).isInstanceOf(QuotaExceeded.class));
        assertThat(seenBy(SampleBookings.ORDERER)
                        .flatMap(QuotaUse::bookings)
                        .orElseThrow()
                        .held())
                .isEqualByComparingTo("8");
    }

    @Test
    void ofManyApprovalsAtOnceOnlyWhatIsAllowedByNowComesThrough() throws Exception {
        var waiting =
                IntStream.range(0, 8).mapToObj(i -> marketplace.submitted()).toList();
        set(KAISERSLAUTERN, 3);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var approvals = waiting.stream()
                    .<Callable<Boolean>>map(booking -> () -> marketplace.decideBooking.decide(
                                    SampleBookings.APPROVER,
                                    new DecideBooking.Command(
                                            booking.id(), DecideBooking.Verdict.APPROVE, null, booking.version()))
                            instanceof Outcome.Done)
                    .toList();
            assertThat(threads.invokeAll(approvals).stream().filter(java.util.concurrent.Future::resultNow))
                    .hasSize(3);
        }
    }

    @Test
    void countsUnitsOverAllBookingsAndFreesWhatIsTakenBack() {
        marketplace
                .setQuota
                .set(EDITOR, command(null, null, new SetQuota.Units("arbeitsplatz", new BigDecimal("40")), TODAY))
                .orElseThrow();
        var first = ordered(SampleBookings.ORDERER, "30").orElseThrow();
        assertThat(ordered(SampleBookings.ORDERER, "11")).isInstanceOf(Outcome.Refused.class);
        assertThat(ordered(SampleBookings.ORDERER_OF_KOBLENZ, "40")).isInstanceOf(Outcome.Done.class);
        marketplace
                .withdrawBooking
                .withdraw(SampleBookings.ORDERER, first.id(), null)
                .orElseThrow();
        assertThat(ordered(SampleBookings.ORDERER, "40")).isInstanceOf(Outcome.Done.class);
        var units = seenBy(SampleBookings.ORDERER).flatMap(QuotaUse::units).orElseThrow();
        assertThat(units.unit())
                .isEqualTo(new Unit("arbeitsplatz", sheet().units().getFirst().name()));
        assertThat(units.held()).isEqualByComparingTo("40");
        assertThat(units.free()).isEqualByComparingTo("0");
    }

    @Test
    void isSeenByWhomItBindsAndByItsProviderOnly() {
        set(KAISERSLAUTERN, 3);
        assertThat(seenBy(SampleBookings.ORDERER)).isPresent();
        assertThat(seenBy(SampleBookings.ORDERER_OF_KOBLENZ)).isEmpty();
        assertThat(marketplace.readQuotas.told(SampleBookings.ORDERER)).hasSize(1);
        assertThat(marketplace.readQuotas.told(SampleBookings.ORDERER_OF_KOBLENZ))
                .isEmpty();
        assertThat(marketplace.readQuotas.find(FOREIGN_EDITOR, marketplace.eAkte.id()))
                .isEmpty();
        assertThat(marketplace
                        .database
                        .transactions()
                        .read(
                                FOREIGN_EDITOR,
                                () -> QuotaTables.quotas(marketplace.database.context())
                                        .set(SampleOfferings.ASSOCIATION, marketplace.eAkte.id())
                                        .said()))
                .as("not even who asks the table by the names of others")
                .isEmpty();
        set(null, 5);
        assertThat(marketplace.readQuotas.told(SampleBookings.ORDERER_OF_KOBLENZ))
                .hasSize(1);
    }

    @Test
    void nobodySetsOrLiftsForOfferingsOfOthers() {
        assertThat(marketplace.setQuota.set(FOREIGN_EDITOR, command(null, 0, null, TODAY)))
                .isEqualTo(Outcome.refused(new QuotaRefusal.OfferingNotFound()));
        set(null, 5);
        assertThat(lift(FOREIGN_EDITOR, null)).isEqualTo(Outcome.refused(new QuotaRefusal.OfferingNotFound()));
        var theirs = set(null, 4);
        assertThatThrownBy(() -> marketplace.database.transactions().change(FOREIGN_EDITOR, () -> {
                    QuotaTables.quotas(marketplace.database.context()).add(theirs);
                    return true;
                }))
                .hasStackTraceContaining("new row violates row-level security policy");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(marketplace.setQuota.set(EDITOR, command(null, 3, null, TODAY.minusDays(1))))
                .isEqualTo(Outcome.refused(new QuotaRefusal.QuotaInThePast(TODAY.minusDays(1))));
        assertThat(marketplace.setQuota.set(
                        EDITOR, command(null, null, new SetQuota.Units("einrichtung", BigDecimal.ONE), TODAY)))
                .isEqualTo(Outcome.refused(new QuotaRefusal.UnknownUnit("einrichtung")));
        assertThat(marketplace.setQuota.set(EDITOR, command(TenantId.next(), 3, null, TODAY)))
                .isEqualTo(Outcome.refused(new QuotaRefusal.AdministrationNotFound()));
        assertThat(lift(EDITOR, null)).isEqualTo(Outcome.refused(new QuotaRefusal.NoQuotaToLift("E-Akte")));
        assertThat(sheet().history().said()).isEmpty();
    }

    @Test
    void aLiftedQuotaLimitsNoMoreAndStaysInTheHistory() {
        set(KAISERSLAUTERN, 1);
        marketplace.submitted();
        assertThat(ordered(SampleBookings.ORDERER, "25")).isInstanceOf(Outcome.Refused.class);
        lift(EDITOR, KAISERSLAUTERN).orElseThrow();
        assertThat(ordered(SampleBookings.ORDERER, "25")).isInstanceOf(Outcome.Done.class);
        assertThat(seenBy(SampleBookings.ORDERER)).isEmpty();
        assertThat(sheet().history().said()).hasSize(2);
        assertThat(marketplace
                        .readQuotas
                        .told(SampleBookings.ORDERER)
                        .getFirst()
                        .history()
                        .said())
                .hasSize(2);
    }

    @Test
    void beneathWhatIsInUseNothingIsTakenAwayAndNothingNewBegins() {
        var running = marketplace.approved();
        marketplace.approved();
        set(KAISERSLAUTERN, 1);
        assertThat(ordered(SampleBookings.ORDERER, "25")).isInstanceOf(Outcome.Refused.class);
        var bookings =
                seenBy(SampleBookings.ORDERER).flatMap(QuotaUse::bookings).orElseThrow();
        assertThat(bookings.held()).isEqualByComparingTo("2");
        assertThat(bookings.free()).isEqualByComparingTo("0");
        assertThat(marketplace
                        .readBookings
                        .find(SampleBookings.ORDERER, running.id())
                        .orElseThrow()
                        .booking())
                .isEqualTo(running);
    }

    @Test
    void theProviderSeesWhatIsApprovedAndNotWhatWaits() {
        marketplace.approved();
        marketplace.submitted();
        set(null, 3);
        set(KOBLENZ, 7);
        var holders = sheet().holders();
        assertThat(holders).extracting(holder -> holder.tenant().name()).containsExactly("Kaiserslautern", "Koblenz");
        assertThat(holders.getFirst().holding().bookings()).isEqualTo(1);
        assertThat(holders.getFirst().holding().units().get("arbeitsplatz")).isEqualByComparingTo("25");
        assertThat(holders.getLast().holding()).isEqualTo(Holding.NOTHING);
        assertThat(Optional.ofNullable(holders.getLast().use())
                        .flatMap(QuotaUse::bookings)
                        .orElseThrow()
                        .allowed())
                .isEqualByComparingTo("7");
        assertThat(seenBy(SampleBookings.ORDERER)
                        .flatMap(QuotaUse::bookings)
                        .orElseThrow()
                        .held())
                .isEqualByComparingTo("2");
    }

    @Test
    void theConsumerReadsOfItsBookingFromWhichQuotaItTakes() {
        set(KAISERSLAUTERN, 3);
        var booking = marketplace.submitted();
        assertThat(marketplace
                        .readBookings
                        .find(SampleBookings.ORDERER, booking.id())
                        .orElseThrow()
                        .quota())
                .isNotNull();
        marketplace
                .decideBooking
                .decide(
                        SampleBookings.APPROVER,
                        new DecideBooking.Command(booking.id(), DecideBooking.Verdict.APPROVE, null, booking.version()))
                .orElseThrow();
        assertThat(marketplace
                        .readBookings
                        .find(SampleBookings.FULFILLER, booking.id())
                        .orElseThrow()
                        .quota())
                .isNull();
    }
}
