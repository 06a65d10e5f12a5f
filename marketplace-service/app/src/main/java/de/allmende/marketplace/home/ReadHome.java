package de.allmende.marketplace.home;

import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Puts together the first page for one person, in one transaction. */
public final class ReadHome {

    private static final int DAYS_OF_WARNING = 60;

    private final TenantTransactions transactions;
    private final TodoList todoList;
    private final ReadBookings bookings;
    private final BrowseCatalogue catalogue;
    private final BusinessTime time;

    ReadHome(
            TenantTransactions transactions,
            TodoList todoList,
            ReadBookings bookings,
            BrowseCatalogue catalogue,
            BusinessTime time) {
        this.transactions = transactions;
        this.todoList = todoList;
        this.bookings = bookings;
        this.catalogue = catalogue;
        this.time = time;
    }

    public Home read(Actor actor) {
        return transactions.read(actor, () -> {
            var today = time.today();
            var running = bookings.running(actor);
            var services = running.stream().map(file -> service(file, today)).toList();
            return new Home(todoList.of(actor, running, today), services, notices(services, today));
        });
    }

    private static MyService service(BookingFile file, LocalDate today) {
        var booking = file.booking();
        var leavingOn = booking.earliestLeavingOn(today);
        return new MyService(
                file,
                booking.quote().yearlyGross(),
                leavingOn,
                booking.offering().term().noticeUntil(leavingOn));
    }

    private static Notice ending(String name, Discontinuation end) {
        var successor = end.successor();
        return new Notice(
                name + " wird eingestellt",
                "Der Anbieter hat die Leistung abgekündigt: %s Ihr letzter Tag ist der %s.%s"
                        .formatted(
                                end.reason(),
                                GermanText.day(end.endOfLifeOn()),
                                successor == null ? "" : " Nachfolger ist " + successor.name() + "."),
                end.endOfLifeOn());
    }

    private List<Notice> notices(List<MyService> services, LocalDate today) {
        var notices = new ArrayList<Notice>();
        for (var service : services) {
            var booking = service.file().booking();
            var name = booking.offering().name();
            if (booking.state() == BookingState.SUSPENDED) {
                notices.add(new Notice(
                        name + " ruht",
                        "Der Zugang ist wegen eines Zahlungsrückstands gesperrt. Vertrag und Preis gelten weiter.",
                        BusinessTime.dayOf(Objects.requireNonNull(booking.suspendedSince()))));
            }
            var end = service.file().discontinuation();
            var leavesOn = booking.terminatesOn();
            if (end != null && (leavesOn == null || !leavesOn.isBefore(end.endOfLifeOn()))) {
                notices.add(ending(name, end));
            } else if (leavesOn != null) {
                notices.add(new Notice(
                        name + " endet",
                        "Die Leistung ist gekündigt. Ihr letzter Tag ist der %s.".formatted(GermanText.day(leavesOn)),
                        leavesOn));
            } else if (booking.state() == BookingState.ACTIVE
                    && !service.noticeUntil().isAfter(today.plusDays(DAYS_OF_WARNING))) {
                notices.add(new Notice(
                        "Kündigungstermin für " + name,
                        "Wenn Sie zum %s kündigen möchten, tun Sie das bitte bis zum %s."
                                .formatted(
                                        GermanText.day(service.earliestLeavingOn()),
                                        GermanText.day(service.noticeUntil())),
                        service.noticeUntil()));
            }
        }
        var count = catalogue.countNew();
        if (count > 0) {
            notices.add(new Notice(
                    count == 1 ? "Neue Leistung im Katalog" : count + " neue Leistungen im Katalog",
                    "In den letzten zwei Wochen ist der Katalog gewachsen. Schauen Sie nach, ob etwas für Sie dabei ist.",
                    today));
        }
        return notices;
    }
}
