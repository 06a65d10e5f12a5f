package de.allmende.marketplace.councilpaper;

import de.allmende.marketplace.booking.BookingId;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** All council papers with their bytes. */
public interface CouncilPapers {

    void add(CouncilPaper paper, byte[] content);

    /** The newest first. */
    List<CouncilPaper> of(TenantId tenant, BookingId booking);

    Optional<byte[]> content(TenantId tenant, CouncilPaperId id);
}
