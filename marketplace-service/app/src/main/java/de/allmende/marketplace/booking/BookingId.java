package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of a booking; written as {@code bkg_…} at the doors. */
public record BookingId(UUID value) implements Id {

    public static BookingId next() {
        return new BookingId(Ids.next());
    }

    public static BookingId parse(String text) {
        return new BookingId(Ids.parse("bkg", text));
    }

    @Override
    public String toString() {
        return Ids.text("bkg", value);
    }
}
