package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.OrderParameter;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.platform.kernel.Outcome;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is stated with an order: checked at the submission, kept in the booking, changed later where that is allowed. */
class OrderValuesTest {

    private static final Map<String, Object> COMPLETE =
            Map.of("domain", "kaiserslautern", "storage", 50, "region", "Süd", "go", "2027-01-01", "backup", true);

    private final Room room = new Room();

    @BeforeEach
    void asks() {
        room.sold = SampleOfferings.asking(
                parameter("domain", OrderParameter.Type.TEXT, null, "30", true, false),
                parameter("storage", OrderParameter.Type.WHOLE, "1", "500", true, true),
                parameter("ratio", OrderParameter.Type.NUMBER, "0.5", "2", false, true),
                new OrderParameter(
                        "region",
                        "Region",
                        null,
                        OrderParameter.Type.CHOICE,
                        List.of("Nord", "Süd"),
                        null,
                        null,
                        true,
                        false),
                parameter("go", OrderParameter.Type.DAY, null, null, true, true),
                parameter("backup", OrderParameter.Type.YES, null, null, true, true));
    }

    private static OrderParameter parameter(
            String key,
            OrderParameter.Type type,
            @Nullable String minimum,
            @Nullable String maximum,
            boolean required,
            boolean changeable) {
        return new OrderParameter(
                key,
                "Angabe " + key,
                null,
                type,
                List.of(),
                minimum == null ? null : new BigDecimal(minimum),
                maximum == null ? null : new BigDecimal(maximum),
                required,
                changeable);
    }

    private Outcome<Booking, SubmitRefusal> submit(Map<String, Object> values) {
        return room.submitBooking.submit(
                SampleBookings.ORDERER,
                new SubmitBooking.Command(room.wish(), 1, new OrderDetails(null, null, null, values)));
    }

    private List<OrderFault> faults(Map<String, Object> values) {
        return submit(values) instanceof Outcome.Refused<Booking, SubmitRefusal>(var refusal)
                        && refusal instanceof OrderValuesWrong wrong
                ? wrong.faults()
                : List.of();
    }

    private static Map<String, Object> with(String key, Object value) {
        var values = new HashMap<>(COMPLETE);
        values.put(key, value);
        return values;
    }

    private Booking active() {
        var submitted = submit(COMPLETE).orElseThrow();
        var approved = room.decideBooking
                .decide(SampleBookings.APPROVER, Room.approval(submitted))
                .orElseThrow();
        return room.activateBooking.activate(SampleBookings.FULFILLER, approved, java.util.UUID.randomUUID(), null);
    }

    private Outcome<Booking, ChangeOrderRefusal> change(Booking seen, Map<String, Object> values) {
        return room.changeOrder.change(
                SampleBookings.ORDERER, new ChangeOrder.Command(seen.id(), values, seen.version()));
    }

    @Test
    void whatIsCompleteIsKeptInTheBooking() {
        assertThat(submit(COMPLETE).orElseThrow().details().values()).isEqualTo(COMPLETE);
    }

    @Test
    void everythingThatIsMissingIsNamedAtItsPlace() {
        assertThat(faults(Map.of()))
                .extracting(OrderFault::pointer, OrderFault::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/parameters/backup", "MISSING"),
                        org.assertj.core.groups.Tuple.tuple("/parameters/domain", "MISSING"),
                        org.assertj.core.groups.Tuple.tuple("/parameters/go", "MISSING"),
                        org.assertj.core.groups.Tuple.tuple("/parameters/region", "MISSING"),
                        org.assertj.core.groups.Tuple.tuple("/parameters/storage", "MISSING"));
        assertThat(faults(Map.of()))
                .extracting(OrderFault::detail)
                .contains("Bitte geben Sie „Angabe domain“ an.", "Bitte geben Sie „Region“ an.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "storage | 0   | „Angabe storage“ ist zu klein: mindestens 1.",
                "storage | 501 | „Angabe storage“ ist zu groß: höchstens 500.",
                "storage | 1.5 | Bitte geben Sie bei „Angabe storage“ eine ganze Zahl an.",
                "ratio   | 0.4 | „Angabe ratio“ ist zu klein: mindestens 0,5.",
                "ratio   | 2.1 | „Angabe ratio“ ist zu groß: höchstens 2."
            })
    void numbersKeepToTheirBounds(String key, BigDecimal value, String detail) {
        assertThat(faults(with(key, value)))
                .containsExactly(new OrderFault("/parameters/" + key, "WRONG_VALUE", detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "region  | Ost        | Bitte wählen Sie bei „Region“ eines davon: Nord, Süd.",
                "go      | 2027-02-30 | Bitte geben Sie bei „Angabe go“ einen Tag an, zum Beispiel 2027-01-31.",
                "storage | viel       | Bitte geben Sie bei „Angabe storage“ eine ganze Zahl an.",
                "backup  | ja         | Bitte geben Sie bei „Angabe backup“ Ja oder Nein (true oder false) an.",
                "domain  | eine-viel-zu-lange-domain-fuer-diese-leistung | „Angabe domain“ ist zu lang: höchstens 30 Zeichen."
            })
    void textsAreWhatIsAskedFor(String key, String value, String detail) {
        assertThat(faults(with(key, value)))
                .containsExactly(new OrderFault("/parameters/" + key, "WRONG_VALUE", detail));
    }

    @Test
    void whatNobodyAsksForIsRefused() {
        assertThat(faults(with("colour", "rot")))
                .containsExactly(
                        new OrderFault("/parameters/colour", "UNKNOWN", "Nach „colour“ fragt diese Leistung nicht."));
    }

    @Test
    void whatMayChangeIsChangedAndToldInTheTimeline() {
        var booking = active();
        var changed = change(booking, with("storage", 80)).orElseThrow();
        assertThat(changed.details().values()).containsEntry("storage", 80);
        assertThat(changed.state()).isEqualTo(BookingState.ACTIVE);
        assertThat(changed.version()).isEqualTo(booking.version() + 1);
        assertThat(room.journal).endsWith(BookingEvent.ORDER_CHANGED);
        assertThat(change(booking, COMPLETE))
                .as("whoever has read the older one overwrites nothing")
                .isEqualTo(Outcome.refused(new ChangeOrderRefusal.BookingChanged()));
    }

    @Test
    void whatIsFixedAtBookingStays() {
        assertThat(change(active(), with("region", "Nord")))
                .isEqualTo(Outcome.refused(new OrderValuesWrong(List.of(new OrderFault(
                        "/parameters/region",
                        "FIXED",
                        "„Region“ ist mit der Buchung festgelegt und lässt sich nicht mehr ändern.")))));
        assertThat(change(active(), with("storage", 900))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatWaitsForItsApprovalStaysAsTheApproverReadsIt() {
        var submitted = submit(COMPLETE).orElseThrow();
        assertThat(change(submitted, with("storage", 80)))
                .isEqualTo(Outcome.refused(new ChangeOrderRefusal.OrderNotChangeable("Wartet auf Freigabe")));
        assertThat(AllowedAct.of(SampleBookings.ORDERER, submitted, List.of(), room.time.today()))
                .doesNotContain(AllowedAct.CHANGE);
        assertThat(AllowedAct.of(SampleBookings.ORDERER, active(), List.of(), room.time.today()))
                .contains(AllowedAct.CHANGE);
    }

    @Test
    void othersChangeNothing() {
        var booking = active();
        assertThat(room.changeOrder.change(
                        SampleBookings.ORDERER_OF_KOBLENZ,
                        new ChangeOrder.Command(booking.id(), with("storage", 80), booking.version())))
                .isEqualTo(Outcome.refused(new BookingNotFound()));
    }
}
