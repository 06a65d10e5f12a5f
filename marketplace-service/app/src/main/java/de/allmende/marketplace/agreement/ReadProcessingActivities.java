package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.AgreementStanding;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.ProcessingAgreements;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Optional;

/** The processing activities of a consumer: what it uses that processes personal data, as its frozen version says. */
public final class ReadProcessingActivities {

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final Offerings offerings;
    private final ProcessingAgreements agreements;
    private final TenantFacts tenants;

    public ReadProcessingActivities(
            TenantTransactions transactions,
            Bookings bookings,
            Offerings offerings,
            ProcessingAgreements agreements,
            TenantFacts tenants) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.offerings = offerings;
        this.agreements = agreements;
        this.tenants = tenants;
    }

    /** By name of the offering. */
    public List<ProcessingActivity> of(Actor actor) {
        return transactions.read(actor, () -> {
            var used = bookings.running(actor.tenant()).stream()
                    .filter(Booking::processesPersonalData)
                    .filter(booking -> booking.activeSince() != null)
                    .toList();
            var standings = agreements.of(used);
            return used.stream()
                    .map(booking -> new ProcessingActivity(
                            booking,
                            offerings
                                    .version(booking.offering().entry())
                                    .orElseThrow()
                                    .description(),
                            tenants.find(booking.provider()).orElseGet(() -> TenantFact.unknown(booking.provider())),
                            Optional.ofNullable(standings.get(booking.id()))
                                    .map(AgreementStanding::label)
                                    .orElse(null)))
                    .toList();
        });
    }
}
