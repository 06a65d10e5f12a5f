package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import java.time.LocalDate;

/** The public list of administrations that use an offering. */
public interface OfferingUsers {

    void add(Booking booking, String consumerName, LocalDate since);

    void remove(Booking booking, LocalDate lastDay);
}
