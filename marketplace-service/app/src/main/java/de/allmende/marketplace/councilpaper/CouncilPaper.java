package de.allmende.marketplace.councilpaper;

import de.allmende.marketplace.booking.BookingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;

/**
 * Beschlussvorlage: a paper that was made; its bytes never change.
 *
 * @param committee who is to decide, such as the council
 * @param sha256 of the bytes, in hexadecimal digits
 */
public record CouncilPaper(
        CouncilPaperId id,
        TenantId tenant,
        BookingId booking,
        String committee,
        String madeBy,
        Instant madeAt,
        String sha256) {}
