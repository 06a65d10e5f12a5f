package de.allmende.platform.test;

import de.allmende.platform.kernel.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/** A clock that stands still until a test moves it. */
public final class TestClock implements InstantSource {

    private volatile Instant now;

    public TestClock(Instant now) {
        this.now = now;
    }

    /** Noon in Germany on the day. */
    public static TestClock on(String day) {
        return new TestClock(noon(day));
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public void advanceTo(String day) {
        now = noon(day);
    }

    @Override
    public Instant instant() {
        return now;
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(BusinessTime.ZONE).toInstant();
    }
}
