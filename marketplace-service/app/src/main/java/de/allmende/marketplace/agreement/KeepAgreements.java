package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingEvent;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.Journal;
import de.allmende.marketplace.booking.Providers;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Pdf;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps agreements in step with bookings: draws one up for each approved booking that processes personal data and has none nor a
 * cover, and lets go of those that nothing needs any more. A booking that a successor has taken over gets an agreement of its own,
 * in the successor's name.
 */
public final class KeepAgreements {

    private static final Logger LOG = LoggerFactory.getLogger(KeepAgreements.class);
    private static final String CALENDAR = "Kalender";
    /** Who publishes is public; reading it needs no tenant. */
    private static final TenantId NOBODY = new TenantId(new UUID(0, 0));

    private static final int AT_ONCE = 20;

    private final TenantTransactions transactions;
    private final Providers providers;
    private final Agreements agreements;
    private final AgreementDocuments documents;
    private final Bookings bookings;
    private final Offerings offerings;
    private final TenantFacts tenants;
    private final Journal journal;
    private final BusinessTime time;

    public KeepAgreements(
            TenantTransactions transactions,
            Providers providers,
            Agreements agreements,
            AgreementDocuments documents,
            Bookings bookings,
            Offerings offerings,
            TenantFacts tenants,
            Journal journal,
            BusinessTime time) {
        this.transactions = transactions;
        this.providers = providers;
        this.agreements = agreements;
        this.documents = documents;
        this.bookings = bookings;
        this.offerings = offerings;
        this.tenants = tenants;
        this.journal = journal;
        this.time = time;
    }

    /** All that is due; returns how many agreements have been drawn up. */
    public int keep() {
        return transactions.read(Actor.system(CALENDAR, NOBODY), providers::all).stream()
                .mapToInt(this::keep)
                .sum();
    }

    private int keep(TenantId provider) {
        var clock = Actor.system(CALENDAR, provider);
        letGo(clock);
        return (int) transactions.read(clock, () -> agreements.withoutAgreement(provider, AT_ONCE)).stream()
                .filter(booking -> isDrawn(clock, booking))
                .count();
    }

    private void letGo(Actor clock) {
        transactions.change(clock, () -> {
            var needless = agreements.needless(clock.tenant());
            needless.forEach(agreement -> letGo(clock, agreement));
            return needless.size();
        });
    }

    private void letGo(Actor clock, Agreement agreement) {
        var over = agreement.over(time.now());
        agreements.store(over);
        journal.remark(
                clock,
                bookings.find(clock.tenant(), over.booking()).orElseThrow(),
                over.state() == AgreementState.ENDED ? BookingEvent.AGREEMENT_ENDED : BookingEvent.AGREEMENT_LAPSED,
                over.stateSince(),
                "SHA-256 des Dokuments: " + over.sha256());
    }

    /** One that cannot be set now holds up no other; the next round tries it again. */
    private boolean isDrawn(Actor clock, Booking booking) {
        try {
            return draw(clock, booking);
        } catch (RuntimeException e) {
            LOG.error("No agreement could be drawn up for {}", booking.number(), e);
            return false;
        }
    }

    /** The document is set before its transaction, which is short. */
    private boolean draw(Actor clock, Booking booking) {
        var now = time.now();
        var document = documents.render(transactions.read(clock, () -> text(booking, now)));
        return transactions.change(clock, () -> {
            var agreement = new Agreement(
                    AgreementId.next(),
                    booking.id(),
                    booking.provider(),
                    booking.consumer(),
                    AgreementState.OFFERED,
                    now,
                    documents.template(),
                    document.size(),
                    document.sha256(),
                    now,
                    null,
                    null);
            return agreements.add(agreement, document) && announced(clock, agreement, document);
        });
    }

    private boolean announced(Actor clock, Agreement agreement, Pdf document) {
        var booking = bookings.find(clock.tenant(), agreement.booking()).orElseThrow();
        journal.remark(
                clock,
                booking,
                BookingEvent.AGREEMENT_OFFERED,
                agreement.drawnAt(),
                "SHA-256 des Dokuments: " + document.sha256());
        return true;
    }

    private AgreementText text(Booking booking, Instant now) {
        var version = offerings.version(booking.offering().entry()).orElseThrow();
        var consumer = tenants.find(booking.consumer()).orElseGet(() -> TenantFact.unknown(booking.consumer()));
        return AgreementText.of(booking, version.description(), consumer, now);
    }
}
