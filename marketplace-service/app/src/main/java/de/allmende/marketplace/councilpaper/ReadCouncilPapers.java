package de.allmende.marketplace.councilpaper;

import de.allmende.marketplace.booking.BookingId;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Optional;

/** Shows a tenant its papers. */
public final class ReadCouncilPapers {

    private final TenantTransactions transactions;
    private final CouncilPapers papers;

    public ReadCouncilPapers(TenantTransactions transactions, CouncilPapers papers) {
        this.transactions = transactions;
        this.papers = papers;
    }

    /** Those of a booking, the newest first. */
    public List<CouncilPaper> of(Actor actor, BookingId booking) {
        return transactions.read(actor, () -> papers.of(actor.tenant(), booking));
    }

    /** The bytes as they were made. */
    public Optional<byte[]> content(Actor actor, CouncilPaperId id) {
        return transactions.read(actor, () -> papers.content(actor.tenant(), id));
    }
}
