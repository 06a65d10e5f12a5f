package de.allmende.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls until the rate has stopped to rise, so that what is measured afterwards is the product as it runs all day and not Java's
 * compiler. Steady is what was for three slices at most five per cent
 * better than ever before.
 *
 * @param rates of each slice, calls per second
 */
record WarmUp(Duration slice, List<Double> rates) {

    private static final int SLICES_WITHOUT_GAIN = 3;
    private static final int MOST_SLICES = 20;
    private static final double GAIN = 1.05;

    WarmUp {
        rates = List.copyOf(rates);
    }

    static WarmUp of(int clients, Duration slice, Load.Call call) {
        var load = new Load(clients, slice);
        var rates = new ArrayList<Double>();
        do {
            rates.add(load.of(call).rate());
        } while (!isSteady(rates) && rates.size() < MOST_SLICES);
        return new WarmUp(slice, rates);
    }

    static boolean isSteady(List<Double> rates) {
        int settled = rates.size() - SLICES_WITHOUT_GAIN;
        return settled > 0 && most(rates) <= GAIN * most(rates.subList(0, settled));
    }

    private static double most(List<Double> rates) {
        return new Series(rates).most();
    }

    String line(String contender) {
        return "warm-up %s: %d s, from %.1f /s to %.1f /s"
                .formatted(contender, slice.multipliedBy(rates.size()).toSeconds(), rates.getFirst(), rates.getLast());
    }
}
