package de.allmende.marketplace.councilpaper;

import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Optional;

/** Shows a tenant its papers. */
public final class ReadCouncilPapers {

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final CouncilPapers papers;

    public ReadCouncilPapers(TenantTransactions transactions, Bookings bookings, CouncilPapers papers) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.papers = papers;
    }

    /** Those of an own booking, the newest first; empty when there is no such booking. */
    public Optional<List<CouncilPaper>> of(Actor actor, BookingId booking) {
        return transactions.read(
                actor,
                () -> bookings.find(actor.tenant(), booking)
                        .filter(found -> found.consumer().equals(actor.tenant()))
                        .map(found -> papers.of(actor.tenant(), found.id())));
    }

    /** The bytes as they were made. */
    public Optional<byte[]> content(Actor actor, CouncilPaperId id) {
        return transactions.read(actor, () -> papers.content(actor.tenant(), id));
    }
}
