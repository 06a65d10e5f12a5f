package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingId;
import de.allmende.marketplace.booking.Side;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All processing agreements. */
public interface Agreements {

    /** False when one stands already for the booking. */
    boolean add(Agreement agreement, Pdf document);

    /** Where it stands and its signatures. */
    void store(Agreement agreement);

    Optional<Agreement> find(TenantId party, AgreementId id);

    /** The same, locked until the end of the transaction. */
    Optional<Agreement> lock(TenantId party, AgreementId id);

    /** The latest of each of these bookings. */
    Map<BookingId, Agreement> latestOf(Collection<BookingId> bookings);

    Pdf document(AgreementId id);

    /** The newest first. */
    List<Agreement> page(
            TenantId party, Side side, @Nullable AgreementState state, int size, Optional<AgreementId> after);

    /** Those that wait for this side's signature, the oldest first. */
    List<Agreement> waitingFor(TenantId party, Side side, int size);

    /** A provider's bookings that need an agreement: neither one stands nor anything covers them. */
    List<Booking> withoutAgreement(TenantId provider, int size);

    /** A provider's agreements that stand though the booking is over, or wait though something covers it. Locked. */
    List<Agreement> needless(TenantId provider);
}
