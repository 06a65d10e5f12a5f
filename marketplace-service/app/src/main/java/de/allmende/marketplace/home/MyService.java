package de.allmende.marketplace.home;

import de.allmende.marketplace.booking.BookingFile;
import de.allmende.platform.kernel.Money;
import java.time.LocalDate;

/** A service of the tenant with what its people ask first: cost per year and next way out. */
public record MyService(BookingFile file, Money yearlyCost, LocalDate earliestLeavingOn, LocalDate noticeUntil) {}
