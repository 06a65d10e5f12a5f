package de.allmende.marketplace.councilpaper;

import de.allmende.marketplace.booking.Quote;
import de.allmende.platform.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What falls due in each budget year until a day, without and with tax. The years add up to the sums to the cent.
 *
 * @param until last day that is counted
 */
record TermCosts(LocalDate until, Money net, Money gross, List<Year> years) {

    record Year(int year, Money net, Money gross) {}

    TermCosts {
        years = List.copyOf(years);
    }

    /** @param quote for all months until this day */
    static TermCosts of(Quote quote, LocalDate until) {
        var nets = quote.fiscalYears().stream().map(Quote.FiscalYear::net).toList();
        var net = nets.stream().reduce(Money.ZERO, Money::plus);
        var gross = quote.gross(net);
        var parts = net.isZero()
                ? nets
                : gross.apportion(nets.stream().map(Money::amount).toList());
        var years = new ArrayList<Year>();
        for (int place = 0; place < nets.size(); place++) {
            years.add(new Year(quote.fiscalYears().get(place).year(), nets.get(place), parts.get(place)));
        }
        return new TermCosts(until, net, gross, years);
    }
}
