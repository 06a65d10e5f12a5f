package de.allmende.marketplace.councilpaper;

import de.allmende.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Another plan of the booked offering, or another offering of its category.
 *
 * @param firstYearGross what falls due in the first twelve months for this tenant; null when it has no price for it
 */
record Alternative(
        String name,
        String plan,
        String provider,
        int minimumMonths,
        @Nullable Money firstYearGross) {}
