package de.allmende.marketplace.booking;

import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows the association which services of a tenant rest when it is suspended for arrears, before it decides. Other providers'
 * services are among them, so the question is asked in the name of the tenant.
 */
public final class PreviewSuspension {

    /**
     * A service in use, or one that rests already.
     *
     * @param essentialBecause why it goes on; missing when it rests
     */
    public record Effect(
            Booking booking, TenantFact provider, @Nullable String essentialBecause) {}

    private final TenantTransactions transactions;
    private final TenantFacts tenants;
    private final Bookings bookings;
    private final Offerings offerings;

    public PreviewSuspension(
            TenantTransactions transactions, TenantFacts tenants, Bookings bookings, Offerings offerings) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.bookings = bookings;
        this.offerings = offerings;
    }

    /** Nothing when the tenant is unknown or served by another association. */
    public Optional<List<Effect>> preview(Actor actor, TenantId tenant) {
        return transactions
                .read(
                        actor,
                        () -> tenants.find(tenant).filter(fact -> actor.tenant().equals(fact.association())))
                .map(fact -> effects(Actor.system(actor.name(), tenant)));
    }

    private List<Effect> effects(Actor consumer) {
        return transactions.read(consumer, () -> {
            var inUse = bookings.running(consumer.tenant()).stream()
                    .filter(booking -> booking.state().isInUse() || booking.state() == BookingState.SUSPENDED)
                    .toList();
            var essential = offerings.essential(
                    inUse.stream().map(booking -> booking.offering().entry()).toList());
            var providers = tenants.all(inUse.stream().map(Booking::provider).collect(Collectors.toSet()));
            return inUse.stream()
                    .map(booking -> new Effect(
                            booking,
                            providers.getOrDefault(booking.provider(), TenantFact.unknown(booking.provider())),
                            essential.get(booking.offering().entry())))
                    .toList();
        });
    }
}
