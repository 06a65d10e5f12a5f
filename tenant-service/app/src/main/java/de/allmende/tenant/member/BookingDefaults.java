package de.allmende.tenant.member;

import org.jspecify.annotations.Nullable;

/**
 * What a tenant's bookings begin with.
 *
 * @param costCentre fits the format, if there is one
 */
public record BookingDefaults(
        @Nullable String costCentre, @Nullable AccountFormat accountFormat) {

    public static final BookingDefaults NONE = new BookingDefaults(null, null);

    public boolean fit() {
        return costCentre == null || accountFormat == null || accountFormat.fits(costCentre);
    }
}
