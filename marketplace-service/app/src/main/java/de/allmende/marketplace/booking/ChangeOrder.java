package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.OrderSchema;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * States something else of what may be changed after the booking. What was stated before stays in the timeline.
 *
 * <p>Refusals: no such booking; the orderer's right is for other cost centres; somebody has changed it since; it is not approved
 * or over; something is wrong, or fixed at booking.
 */
public final class ChangeOrder {

    /** @param values all that is stated from now on, what does not change included */
    public record Command(BookingId booking, Map<String, Object> values, long seen) {}

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final OrderCheck check;
    private final Journal journal;
    private final BusinessTime time;

    public ChangeOrder(
            TenantTransactions transactions, Bookings bookings, OrderCheck check, Journal journal, BusinessTime time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.check = check;
        this.journal = journal;
        this.time = time;
    }

    /** Whether something of the booking may be stated anew now. */
    static boolean isPossible(Booking booking) {
        return booking.state().takesChanges()
                && OrderSchema.properties(booking.offering().orderSchema()).values().stream()
                        .anyMatch(ChangeOrder::isChangeable);
    }

    public Outcome<Booking, ChangeOrderRefusal> change(Actor orderer, Command command) {
        return transactions.write(orderer, () -> changed(orderer, command));
    }

    private Outcome<Booking, ChangeOrderRefusal> changed(Actor orderer, Command command) {
        var locked = bookings.lock(orderer.tenant(), Side.CONSUMER, command.booking());
        if (locked.isEmpty()) {
            return Outcome.refused(new BookingNotFound());
        }
        var booking = locked.get();
        var elsewhere = OrdererOfOtherCostCentres.objection(orderer, booking.details());
        if (elsewhere.isPresent()) {
            return Outcome.refused(elsewhere.get());
        }
        if (booking.version() != command.seen()) {
            return Outcome.refused(new ChangeOrderRefusal.BookingChanged());
        }
        if (!isPossible(booking)) {
            return Outcome.refused(
                    new ChangeOrderRefusal.OrderNotChangeable(booking.state().label()));
        }
        var faults = faults(booking, command.values());
        if (!faults.isEmpty()) {
            return Outcome.refused(new OrderValuesWrong(faults));
        }
        var after = booking.restated(command.values());
        bookings.store(after);
        journal.remark(orderer, after, BookingEvent.ORDER_CHANGED, time.now(), differences(booking, after));
        return Outcome.done(after);
    }

    private List<OrderFault> faults(Booking booking, Map<String, Object> values) {
        var schema = booking.offering().orderSchema();
        var faults = new ArrayList<>(check.faults(schema, values));
        OrderSchema.properties(schema).forEach((key, property) -> {
            if (!isChangeable(property) && !isSame(booking.details().values().get(key), values.get(key))) {
                faults.add(new OrderFault(
                        "/parameters/" + key,
                        "FIXED",
                        "„%s“ ist mit der Buchung festgelegt und lässt sich nicht mehr ändern."
                                .formatted(property.get("title"))));
            }
        });
        return faults;
    }

    private static boolean isChangeable(Map<?, ?> property) {
        return Boolean.TRUE.equals(property.get("x-changeable"));
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number && other instanceof Number)
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
                : Objects.equals(one, other);
    }

    /** What people read in the timeline. */
    private static String differences(Booking before, Booking after) {
        var old = before.details().values();
        var now = after.details().values();
        return new TreeMap<>(OrderSchema.properties(before.offering().orderSchema()))
                .entrySet().stream()
                        .filter(entry -> !isSame(old.get(entry.getKey()), now.get(entry.getKey())))
                        .map(entry -> "%s: %s → %s"
                                .formatted(
                                        entry.getValue().get("title"),
                                        said(old.get(entry.getKey())),
                                        said(now.get(entry.getKey()))))
                        .collect(Collectors.joining("; "));
    }

    private static String said(@Nullable Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "Ja" : "Nein";
        }
        return value == null ? "keine Angabe" : value.toString();
    }
}
